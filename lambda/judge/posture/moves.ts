import type { AccountId } from '../../domain/account-id';
import type { CheckState } from '../../domain/check-state';
import type { Notification, Transition } from '../../domain/finding';
import type { Judgement, Outcome } from '../../domain/outcome';
import type { PostureCheck } from './check';

type Before = 'never judged' | 'pass' | 'not-applicable' | 'fail' | 'unknown, not open' | 'unknown, open';

/** From what a check said last (rows) to what it says now (columns). Only pass and not-applicable resolve. */
const table = {
  'never judged': { pass: 'note', 'not-applicable': 'note', fail: 'open', unknown: 'wait' },
  pass: { pass: 'note', 'not-applicable': 'note', fail: 'open', unknown: 'wait' },
  'not-applicable': { pass: 'note', 'not-applicable': 'note', fail: 'open', unknown: 'wait' },
  'unknown, not open': { pass: 'note', 'not-applicable': 'note', fail: 'open', unknown: 'wait' },
  fail: { pass: 'resolve', 'not-applicable': 'resolve', fail: 'remain', unknown: 'doubt' },
  'unknown, open': { pass: 'resolve', 'not-applicable': 'resolve', fail: 'confirm', unknown: 'doubt' },
} as const satisfies Record<Before, Record<Outcome, string>>;

type Step = (typeof table)[Before][Outcome];

/** What one evaluation makes of a check: what to remember, and what to say of it. */
export interface Move {
  readonly state: CheckState;
  readonly transition: Transition | null;
  readonly notify: Notification;
  /** False when it was all said before. */
  readonly publish: boolean;
  /** True when this telling has a number of its own, by which it is claimed and so told once. */
  readonly numbered: boolean;
  /** ISO 8601: since when it has been open, or had been until now; null when it was not. */
  readonly openSince: string | null;
}

/**
 * The `recordedAt` of a state whose numbered transition is not yet known to be told. A run that finds it tells it again
 * under the same number; the claim keeps quiet what was told after all.
 */
export const neverPublished = '1970-01-01T00:00:00.000Z';

interface Evaluation {
  readonly accountId: AccountId;
  readonly check: Pick<PostureCheck, 'id' | 'told'>;
  readonly judgement: Judgement;
  /** ISO 8601 */
  readonly at: string;
}

/** @param previous null at the first evaluation of this check */
export function moveOf(previous: CheckState | null, evaluation: Evaluation): Move {
  const seen = observed(previous ?? unjudged(evaluation), evaluation.judgement);
  const move = steps[table[rowOf(previous)][seen.outcome]](previous, seen, evaluation);
  return previous?.recordedAt === neverPublished && !move.numbered ? tellOwed(move, evaluation) : move;
}

function rowOf(previous: CheckState | null): Before {
  if (previous === null) return 'never judged';
  if (previous.outcome !== 'unknown') return previous.outcome;
  return previous.status === 'open' ? 'unknown, open' : 'unknown, not open';
}

function unjudged({ accountId, check, judgement, at }: Evaluation): CheckState {
  const nothing = { cause: null, lastKnown: null, unknownRuns: 0, everOpened: false, openSince: null };
  const { outcome } = judgement;
  return { accountId, check: check.id, status: 'resolved', outcome, ...nothing, transitionNumber: 0, recordedAt: at };
}

/** What was seen, before it is decided what it means. What AWS shows to nobody will not change, so it is not counted. */
function observed(before: CheckState, judgement: Judgement): CheckState {
  const { outcome } = judgement;
  if (outcome !== 'unknown') return { ...before, outcome, cause: null, lastKnown: outcome, unknownRuns: 0 };
  const { cause } = judgement;
  return { ...before, outcome, cause, unknownRuns: cause === 'not-visible' ? 0 : before.unknownRuns + 1 };
}

type Take = (previous: CheckState | null, seen: CheckState, evaluation: Evaluation) => Move;

const steps: Record<Step, Take> = {
  note: (previous, seen, { at }) => quiet(null, seen, isNews(previous, seen, at)),
  // One unknown may be a hiccup, or a report in the making; two in a row are news.
  wait: (previous, seen, evaluation) => steps[seen.unknownRuns === 2 ? 'open' : 'note'](previous, seen, evaluation),
  open: (_, seen, evaluation) => told(seen.everOpened ? 'reopened' : 'opened', opened(seen, evaluation.at), evaluation),
  remain: (_, seen) => quiet('still-open', seen, true),
  // What failed and cannot be seen any more is news, once; what was opened as unknown is not.
  doubt: (previous, seen, evaluation) =>
    previous?.lastKnown === 'fail' && seen.unknownRuns === 2
      ? told('still-open', seen, evaluation)
      : steps.remain(previous, seen, evaluation),
  // After a single unknown, which nobody was told of, people still know that it fails.
  confirm: (previous, seen, evaluation) =>
    previous?.lastKnown === 'fail' && previous.unknownRuns < 2
      ? steps.remain(previous, seen, evaluation)
      : told('still-open', seen, evaluation),
  resolve: (_, seen, evaluation) => ({ ...told('resolved', resolved(seen), evaluation), openSince: seen.openSince }),
};

function opened(seen: CheckState, at: string): CheckState {
  return { ...seen, status: 'open', everOpened: true, openSince: at };
}

function resolved(seen: CheckState): CheckState {
  return { ...seen, status: 'resolved', openSince: null };
}

const almostADayMs = 86_400_000 - 60_000;

/**
 * What did not change is said once a day, as evidence that somebody still looks: in the first evaluation of each day, or
 * after a day less a minute, since one that runs every 24 hours around midnight comes a moment early or late.
 */
function isNews(previous: CheckState | null, seen: CheckState, at: string): boolean {
  if (previous?.outcome !== seen.outcome || previous.cause !== seen.cause) return true;
  const { recordedAt } = previous;
  return dateOf(at) !== dateOf(recordedAt) || Date.parse(at) - Date.parse(recordedAt) >= almostADayMs;
}

/** The day of an ISO 8601 time in UTC. */
function dateOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}

function quiet(transition: Transition | null, state: CheckState, publish: boolean): Move {
  return { state, transition, notify: 'quiet', publish, numbered: false, openSince: state.openSince };
}

function told(transition: Transition, seen: CheckState, { check }: Evaluation): Move {
  const state = { ...seen, transitionNumber: seen.transitionNumber + 1, recordedAt: neverPublished };
  return { state, transition, notify: loudness(check), publish: true, numbered: true, openSince: state.openSince };
}

function loudness({ told }: Evaluation['check']): Notification {
  return told === 'now' ? 'now' : 'quiet';
}

/** An earlier run may have ended before it told this transition. Good news waits while it cannot be seen to be true. */
function tellOwed(move: Move, { check }: Evaluation): Move {
  const { status, outcome, transitionNumber } = move.state;
  if (status === 'resolved' && outcome === 'unknown') return { ...move, publish: false };
  const transition = status === 'resolved' ? 'resolved' : transitionNumber === 1 ? 'opened' : 'reopened';
  return { ...move, transition, notify: loudness(check), publish: true, numbered: true };
}
