import { settledIn, type Hardening, type SettledStep } from '../../../lambda/domain/hardening';
import { stateOf } from './step-state';
import type { Seen, Step, StepState } from './step';

/** Where a step stands, from what is seen now and what the run has settled. */
export interface Stand {
  readonly step: Step;
  /**
   * `done` is seen and not yet kept; `said` rests on a person's word; `skipped` was given a reason, and a day until which that
   * is accepted.
   */
  readonly state: 'proven' | 'done' | 'said' | 'skipped' | 'open' | 'unknown' | 'not-applicable';
  readonly seen: StepState;
  /** What holds of what was settled; null when nothing is. */
  readonly settled: SettledStep | null;
}

/** @param run null when none has begun */
export function standOf(step: Step, seen: Seen, run: Hardening | null): Stand {
  const state = stateOf(step, seen);
  const settled = run === null ? null : stillHolding(settledIn(run, step.id), state, seen);
  return { step, state: wordFor(state, settled), seen: state, settled };
}

/** What was proven and is seen to be otherwise now is open again; so is what was skipped until a day that is over. */
function stillHolding(settled: SettledStep | null, { outcome }: StepState, { posture }: Seen): SettledStep | null {
  if (settled === null) return null;
  const isInForce = settled.kind !== 'skipped' || posture.observedAt.slice(0, 10) <= settled.until;
  return isInForce && holdsFor[settled.kind].includes(outcome) ? settled : null;
}

const holdsFor: Readonly<Record<SettledStep['kind'], readonly StepState['outcome'][]>> = {
  proven: ['done'],
  'not-applicable': ['not-applicable'],
  said: ['unknown'],
  skipped: ['open', 'unknown'],
};

function wordFor({ outcome }: StepState, settled: SettledStep | null): Stand['state'] {
  if (outcome === 'not-applicable') return outcome;
  return settled?.kind ?? outcome;
}

/** Whether somebody has still to do or see something. */
export function isLeft({ state }: Pick<Stand, 'state'>): boolean {
  return state === 'open' || state === 'unknown' || state === 'done';
}
