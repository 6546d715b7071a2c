import type { AccountId } from './account-id';
import type { UnknownCause } from './fact';
import type { Notification, OpenAs, Transition } from './finding';
import type { Outcome } from './outcome';
import type { Waiver } from './waiver';

/** A transition as it is told, whichever run tells it. */
export interface OwedTransition {
  readonly transition: Transition;
  /** ISO 8601: since when it has been open, or had been until it was resolved; null when it was not. */
  readonly openSince: string | null;
  /** Null unless it was resolved. */
  readonly wasOpenAs: OpenAs | null;
  /** The accepted exception whose end reopened it; else null. */
  readonly waiverEnded: Waiver | null;
  readonly notify: Notification;
}

/** A check was seen to say something else than before. */
export interface Turn {
  /** What it said at the judgement before. */
  readonly from: Outcome;
  /** ISO 8601: when the account was read. */
  readonly at: string;
}

/** What is remembered of one check between two evaluations. */
export interface CheckState {
  readonly accountId: AccountId;
  readonly check: string;
  /** Counts how often this check's state was saved; 0 before the first time. */
  readonly version: number;
  /** ISO 8601: when the account was read for this judgement. */
  readonly judgedAt: string;
  readonly status: 'open' | 'resolved';
  readonly outcome: Outcome;
  readonly cause: UnknownCause | null;
  readonly lastKnown: Exclude<Outcome, 'unknown'> | null;
  /**
   * ISO 8601: since when every judgement has ended in `unknown`; null when the last one did not. `not-visible` does not
   * count, since it will not change.
   */
  readonly unknownSince: string | null;
  readonly everOpened: boolean;
  /** ISO 8601: since when it has failed, or could not be judged; null while resolved. */
  readonly openSince: string | null;
  /** ISO 8601: when it was last told under a number of its own, which reminders count from; null while resolved. */
  readonly toldAt: string | null;
  /** The exception under which it was last seen to fail; null when it was not accepted, or did not fail. */
  readonly waiver: Waiver | null;
  /** Its last turn; null when there was none, or it was judged by a release that did not remember it. */
  readonly turned: Turn | null;
  /** Number of the last transition; the next one gets the next number. */
  readonly transitionNumber: number;
  /** The last transition while it is not known to be told; null when it is. */
  readonly owed: OwedTransition | null;
  /** ISO 8601: when this state was last published as evidence. */
  readonly recordedAt: string;
}
