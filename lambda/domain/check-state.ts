import type { AccountId } from './account-id';
import type { UnknownCause } from './fact';
import type { Outcome } from './outcome';

/** What is remembered of one check between two evaluations. */
export interface CheckState {
  readonly accountId: AccountId;
  readonly check: string;
  readonly status: 'open' | 'resolved';
  readonly outcome: Outcome;
  readonly cause: UnknownCause | null;
  readonly lastKnown: Exclude<Outcome, 'unknown'> | null;
  /** Evaluations in a row that ended in `unknown`; `not-visible` does not count, since it will not change. */
  readonly unknownRuns: number;
  readonly everOpened: boolean;
  /** ISO 8601; null while resolved. */
  readonly openSince: string | null;
  /** Number of the last transition; the next one gets the next number. */
  readonly transitionNumber: number;
  /** ISO 8601: when this state was last published as evidence; the year 1970 while a transition is not yet told. */
  readonly recordedAt: string;
}
