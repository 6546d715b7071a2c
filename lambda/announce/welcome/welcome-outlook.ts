import { plainText } from '../../domain/plain-text';
import type { Channel } from '../../domain/root-posture';
import type { EventCoverage, Welcome } from '../../domain/welcome';
import { timeBetween } from '../words/duration-in-words';
import type { Presentation } from '../presentation';
import type { SortedChecks } from './welcome-checks';
import { foundBySweep, heardAtOnce } from './welcome-sweep';
import { dayInWords } from '../words/when';

export function lastUse({ rootLastUseKnown, rootLastUsedAt, at }: Welcome): string {
  if (!rootLastUseKnown) return 'When root was last used is not known.';
  if (rootLastUsedAt === null) return 'AWS knows of no use of root so far.';
  return `Root was last used on ${dayInWords(rootLastUsedAt)}, ${timeBetween(rootLastUsedAt, at) ?? 'some time'} ago.`;
}

/** What will be heard of from now on, and by which channels. */
export function coverageLines({ eventsArrive, channels, sweep }: Welcome): readonly string[] {
  const broken = channels.filter(({ state }) => state !== 'confirmed');
  const working = channels.filter(({ state }) => state === 'confirmed');
  return [
    ...(sweep ? foundBySweep(eventsArrive, sweep) : [hearing(eventsArrive)]),
    ...(working.length === 0 ? [] : [`Told by: ${working.map(({ name }) => plainText(name, 80)).join(', ')}.`]),
    ...broken.map((channel) => `Not working: ${plainText(channel.name, 80)} (${trouble(channel)}).${mend(channel)}`),
  ];
}

/** A channel that is cut off fails its check, which says how to mend it. */
function trouble({ state, detail }: Channel): string {
  if (state === 'gone') return 'cut off';
  return detail === null ? state : plainText(detail, 300);
}

function mend({ state, mend: how }: Channel): string {
  return state === 'gone' || how === null ? '' : ` ${plainText(how, 600)}`;
}

function hearing(coverage: EventCoverage): string {
  switch (coverage.answer) {
    case 'yes':
      return `${heardAtOnce} What root does only in other regions is not seen yet${leftOut(coverage.except)}.`;
    case 'in-part':
      return `You will hear of root only in part, because no trail records everything (${plainText(coverage.gaps, 400)}).`;
    case 'no':
      return 'You will not hear of what root does: no trail brings its events here. Only the regular checks of the account work.';
    case 'not-taken':
      return 'You will not hear of what root does: nothing here takes its events. Only the regular checks of the account work.';
    case 'unknown':
      return 'Whether events of root arrive here is not known: do not rely on it until the trail check has an answer.';
  }
}

function leftOut(sources: readonly string[]): string {
  return sources.length === 0 ? '' : `, nor what it does with ${plainText(sources.join(' and '), 80)}`;
}

/** One sentence: the single most useful thing to do now. */
export function nextStep(
  { eventsArrive }: Welcome,
  checks: SortedChecks,
  waiting: number,
  { whoToAsk }: Presentation,
): string {
  if (waiting > 0) return 'Next: find out who did what stands under WHILE NOBODY LISTENED.';
  if (eventsArrive.answer === 'no')
    return 'Next: deploy again with -c trail=create, or turn on a trail of your own for all regions.';
  if (checks.fixNow.length > 0) return 'Next: mend what stands under FIX NOW; you will be told when it is seen.';
  if (whoToAsk === null) {
    const where = eventsArrive.answer === 'not-taken' ? '--who-to-ask' : 'whoToAsk in cdk.json';
    return `Next: name whom to ask at night, with ${where}; every alert will show it.`;
  }
  if (checks.unknown.length > 0) return 'Next: clear up what stands under NOT KNOWN.';
  return 'Next: nothing. Keep this mail: whoever is on call may need it.';
}
