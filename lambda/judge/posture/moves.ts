import type { AccountId } from '../../domain/account-id';
import type { CheckState, OwedTransition } from '../../domain/check-state';
import type { Notification, OpenAs, Transition } from '../../domain/finding';
import type { Judgement, Outcome } from '../../domain/outcome';
import type { Waiver } from '../../domain/waiver';
import { isBlind, unknownSince } from './blindness';
import type { PostureCheck } from './check';
import { isAccepted, isReminderDue, toldBefore, type Reminders } from './reminders';
import { isSameWaiver } from './waivers';
import { turnAfter } from './turned';

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
  /** What it was open as until now; null unless this resolves it. */
  readonly wasOpenAs: OpenAs | null;
  /** The accepted exception whose end reopens it; null unless that is so. */
  readonly waiverEnded: Waiver | null;
}

interface Evaluation {
  readonly accountId: AccountId;
  readonly check: Pick<PostureCheck, 'id' | 'told'>;
  readonly judgement: Judgement;
  /** ISO 8601: when the account was read. */
  readonly at: string;
  /** The exception that counts for this check now. @default none */
  readonly waiver?: Waiver | null;
  /** @default nobody is ever reminded */
  readonly reminders?: Reminders | null;
}

/**
 * A numbered transition is owed in the state until it is known to be told. A run that finds it owed tells it again under
 * the same number; the claim keeps quiet what was told after all.
 * @param previous null at the first evaluation of this check
 */
export function moveOf(previous: CheckState | null, evaluation: Evaluation): Move {
  const seen = observed(previous ?? unjudged(evaluation), evaluation);
  const move = steps[table[rowOf(previous)][seen.outcome]](previous, seen, evaluation);
  return seen.owed === null || move.numbered ? move : tellOwed(move, seen.owed, evaluation);
}

/** The state once its move was published. */
export function asTold(state: CheckState): CheckState {
  return { ...state, owed: null, recordedAt: state.judgedAt };
}

function rowOf(previous: CheckState | null): Before {
  if (previous === null) return 'never judged';
  if (previous.outcome !== 'unknown') return previous.outcome;
  return previous.status === 'open' ? 'unknown, open' : 'unknown, not open';
}

function unjudged({ accountId, check, judgement, at }: Evaluation): CheckState {
  const nothing = {
    cause: null,
    lastKnown: null,
    unknownSince: null,
    everOpened: false,
    openSince: null,
    turned: null,
    owed: null,
    toldAt: null,
  };
  const numbers = { version: 0, transitionNumber: 0, waiver: null };
  const { outcome } = judgement;
  const times = { judgedAt: at, recordedAt: at };
  return { accountId, check: check.id, status: 'resolved', outcome, ...nothing, ...numbers, ...times };
}

/** What was seen, before it is decided what it means. What AWS shows to nobody will not change, so it is not counted. */
function observed(before: CheckState, evaluation: Evaluation): CheckState {
  const { judgement, at, waiver = null, reminders = null } = evaluation;
  const { outcome } = judgement;
  const times = { judgedAt: at, toldAt: toldBefore(before, at, reminders) };
  const seen = { ...before, ...times, outcome, turned: turnAfter(before, evaluation) };
  const accepted = outcome === 'fail' ? waiver : null;
  if (outcome !== 'unknown') return { ...seen, cause: null, lastKnown: outcome, unknownSince: null, waiver: accepted };
  const { cause } = judgement;
  return { ...seen, cause, unknownSince: cause === 'not-visible' ? null : unknownSince(before, at) };
}

type Take = (previous: CheckState | null, seen: CheckState, evaluation: Evaluation) => Move;

const steps: Record<Step, Take> = {
  note: (previous, seen) => quiet(null, seen, isNews(previous, seen)),
  wait: (previous, seen, evaluation) => steps[isBlind(seen) ? 'open' : 'note'](previous, seen, evaluation),
  open: (_, seen, evaluation) => told(seen.everOpened ? 'reopened' : 'opened', opened(seen), evaluation),
  remain: (previous, seen, evaluation) =>
    ofWaiver(previous, seen, evaluation) ??
    (isReminderDue(seen, evaluation.reminders ?? null)
      ? told('reminder', seen, evaluation)
      : quiet('still-open', seen, true)),
  // What failed and cannot be seen any more is news, once; what was opened as unknown is not.
  doubt: (previous, seen, evaluation) =>
    previous?.lastKnown === 'fail' && isBlind(seen) && !isBlind(previous)
      ? told('still-open', seen, evaluation)
      : steps.remain(previous, seen, evaluation),
  // After a single unknown, which nobody was told of, people still know that it fails.
  confirm: (previous, seen, evaluation) =>
    ofWaiver(previous, seen, evaluation) ??
    (previous?.lastKnown === 'fail' && !isBlind(previous)
      ? steps.remain(previous, seen, evaluation)
      : told('still-open', seen, evaluation)),
  resolve: (previous, seen, evaluation) =>
    told('resolved', { ...seen, status: 'resolved', openSince: null }, evaluation, {
      openSince: seen.openSince,
      wasOpenAs: previous?.lastKnown === 'fail' ? 'fail' : 'unknown',
      // Who was not alerted of the failure does not wait for its end.
      ...(previous?.waiver && !isBlind(previous) ? { notify: 'quiet' } : {}),
    }),
};

/** An exception that was accepted, changed or ended for what is open; null when nothing of it is new. */
function ofWaiver(previous: CheckState | null, seen: CheckState, evaluation: Evaluation): Move | null {
  const before = previous?.waiver ?? null;
  if (seen.outcome !== 'fail' || isSameWaiver(before, seen.waiver)) return null;
  return seen.waiver === null
    ? told('reopened', seen, evaluation, { waiverEnded: before })
    : told('still-open', seen, evaluation);
}

function opened(seen: CheckState): CheckState {
  return { ...seen, status: 'open', everOpened: true, openSince: seen.unknownSince ?? seen.judgedAt };
}

const almostADayMs = 86_400_000 - 60_000;

/**
 * What did not change is said once a day, as evidence that somebody still looks: in the first evaluation of each day, or
 * after a day less a minute, since one that runs every 24 hours around midnight comes a moment early or late.
 */
function isNews(previous: CheckState | null, seen: CheckState): boolean {
  if (previous?.outcome !== seen.outcome || previous.cause !== seen.cause) return true;
  const { recordedAt } = previous;
  return (
    dateOf(seen.judgedAt) !== dateOf(recordedAt) || Date.parse(seen.judgedAt) - Date.parse(recordedAt) >= almostADayMs
  );
}

/** The day of an ISO 8601 time in UTC. */
function dateOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}

function quiet(transition: Transition | null, state: CheckState, publish: boolean): Move {
  const { openSince } = state;
  const past = { openSince, wasOpenAs: null, waiverEnded: null };
  return { state, transition, notify: 'quiet', publish, numbered: false, ...past };
}

function told(
  transition: Transition,
  seen: CheckState,
  { check }: Evaluation,
  past: Partial<Omit<OwedTransition, 'transition'>> = {},
): Move {
  const news = { transition, openSince: seen.openSince, wasOpenAs: null, waiverEnded: null, ...past };
  const notify: Notification = isHeard(news, check) && !isAccepted(seen) ? 'now' : 'quiet';
  const owed = { notify, ...news };
  const toldAt = seen.status === 'open' ? seen.judgedAt : null;
  const state = { ...seen, transitionNumber: seen.transitionNumber + 1, toldAt, owed };
  return { state, ...owed, publish: true, numbered: true };
}

/** The end of an exception is heard of every check: whoever relied on it would learn of it nowhere else. */
function isHeard(news: Omit<OwedTransition, 'notify'>, { told }: Evaluation['check']): boolean {
  return told === 'now' || news.transition === 'reminder' || news.waiverEnded !== null;
}

/** An earlier run may have ended before it told this transition. Good news waits while it cannot be seen to be true. */
function tellOwed(move: Move, owed: OwedTransition, { check }: Evaluation): Move {
  if (owed.transition === 'resolved' && move.state.outcome === 'unknown') return { ...move, publish: false };
  const notify: Notification = isHeard(owed, check) ? owed.notify : 'quiet';
  return { ...move, ...owed, notify, publish: true, numbered: true };
}
