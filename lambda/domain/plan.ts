import type { AccountId } from './account-id';

/** No window counts for longer than this, whatever is written. */
export const longestPlanHours = 8;

/** A window in which somebody means to use root. It lowers what alerts say, so it is told to everybody, and kept as evidence. */
export interface Plan {
  readonly accountId: AccountId;
  /** Eight small letters and digits. */
  readonly id: string;
  /** Counts how often this was saved; 0 before the first time. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly from: string;
  /** ISO 8601, UTC: the first moment after it. */
  readonly to: string;
  readonly reason: string;
  readonly ticket: string | null;
  /** The ARN of whoever announced it, as AWS names the caller. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** ISO 8601, UTC: when people were told; null while they are not, and then it lowers nothing. */
  readonly announcedAt: string | null;
  readonly cancelled: Cancellation | null;
  /** ISO 8601, UTC: when it was looked at after its end, and nothing is left to say; null before. */
  readonly closedAt: string | null;
  /** ISO 8601, UTC: a deed of root inside it; null while none is known. */
  readonly usedAt: string | null;
}

export interface Cancellation {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The ARN of whoever cancelled it. */
  readonly by: string;
  /** ISO 8601, UTC: when people were told; null while they are not. */
  readonly announcedAt: string | null;
}

/** Somebody has taken note of an incident. */
export interface Acknowledgement {
  readonly accountId: AccountId;
  /** Eight characters, see `incidentName`. */
  readonly incident: string;
  readonly note: string;
  /** The ARN of whoever did, as AWS names the caller. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
