import { settledIn, type Hardening, type SettledStep, type Skipped } from '../../../lambda/domain/hardening';
import type { Waiver } from '../../../lambda/domain/waiver';
import { waiverFor } from '../../../lambda/judge/posture/waivers';
import { answersTo, isStillGood, type Answers } from './answers';
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
  /** What was said to the questions of the step. */
  readonly answers: Answers;
  /** The exceptions under which checks of the step fail now: it is open all the same, and nobody is alerted of them. */
  readonly waivers: readonly Waiver[];
}

/** @param run null when none has begun */
export function standOf(step: Step, seen: Seen, run: Hardening | null): Stand {
  const state = stateOf(step, seen);
  const answers = answersTo(step, seen, run);
  const last = run === null ? null : settledIn(run, step.id);
  const settled = last !== null && isHolding(last, state, answers, seen) ? last : null;
  const waivers = state.outcome === 'open' ? waiversAt(step, seen) : [];
  return { step, state: wordFor(state, settled, answers), seen: state, settled, answers, waivers };
}

function waiversAt({ checks }: Step, { posture, settings, waivers: accepted }: Seen): readonly Waiver[] {
  if (accepted?.known !== true) return [];
  const failing = checks.filter((check) => check.judge(posture, settings).outcome === 'fail');
  return failing.flatMap(({ id }) => waiverFor(accepted.value, id, posture.observedAt) ?? []);
}

/** What was proven and is seen to be otherwise now is open again; so is what was skipped or said until a day that is over. */
function isHolding(settled: SettledStep, state: StepState, answers: Answers, seen: Seen): boolean {
  const { outcome } = state;
  const holdsAs = (wanted: StepState['outcome']): boolean => outcome === wanted && isStillSaid(answers);
  switch (settled.kind) {
    case 'not-applicable':
      return outcome === 'not-applicable';
    case 'proven':
      return holdsAs('done');
    case 'said':
      return holdsAs('unknown') && isStillGood(settled.at, seen);
    case 'skipped':
      return isInForce(settled.until, seen) && isLacking(outcome, answers) && isAccepted(settled, state);
  }
}

function isStillSaid({ outdated, no }: Answers): boolean {
  return outdated.length === 0 && no.length === 0;
}

function isInForce(until: string, { posture }: Seen): boolean {
  return posture.observedAt.slice(0, 10) <= until;
}

/** A reason for one thing is none for another: what fails now was failing then, and what cannot be seen now was not in order. */
function isAccepted({ checks, unseen }: Pick<Skipped, 'checks' | 'unseen'>, now: StepState): boolean {
  return now.lacking.every((id) => checks.includes(id) && (now.unseen.includes(id) || !unseen.includes(id)));
}

function isLacking(outcome: StepState['outcome'], { no }: Answers): boolean {
  return outcome === 'open' || outcome === 'unknown' || no.length > 0;
}

function wordFor({ outcome }: StepState, settled: SettledStep | null, { no }: Answers): Stand['state'] {
  if (outcome === 'not-applicable') return outcome;
  return settled?.kind ?? (no.length > 0 ? 'open' : outcome);
}

/** Whether somebody has still to do or see something. */
export function isLeft({ state }: Pick<Stand, 'state'>): boolean {
  return state === 'open' || state === 'unknown' || state === 'done';
}
