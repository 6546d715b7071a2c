import type { RootPosture, Trail } from '../../domain/root-posture';
import { wholeTrail } from '../../domain/trail';
import type { EventCoverage } from '../../domain/welcome';
import { flawsInWords } from './trail-flaws';

/** Whether the events of root reach us, in the words of the check on trails: both are read in one mail. */
export function eventCoverage({ trails }: Pick<RootPosture, 'trails'>): EventCoverage {
  if (!trails.known) return { answer: 'unknown' };
  const whole = wholeTrail(trails.value);
  if (whole !== null) return { answer: 'yes', except: whole.exclusions };
  const useful = trails.value.filter(bringsSomething);
  return useful.length === 0 ? { answer: 'no' } : { answer: 'in-part', gaps: useful.map(flawsInWords).join('; ') };
}

function bringsSomething({ logging, managementEvents }: Trail): boolean {
  return logging && managementEvents !== 'none';
}
