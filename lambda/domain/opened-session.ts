import type { AccountId } from './account-id';

/** A session on root that AssumeRoot opened, as the account of the caller records it. */
export interface OpenedSession {
  /** The temporary key that every call of the session carries, in the account concerned: `ASIA…`. */
  readonly keyId: string;
  /** The id of the AssumeRoot event. */
  readonly eventId: string;
  /** ISO 8601, UTC. */
  readonly openedAt: string;
  readonly callerAccountId: AccountId;
  /** The ARN of who opened it; null when the record does not name it. Written by the caller in part. */
  readonly callerArn: string | null;
  /** On whose root; null when the record does not name it. */
  readonly targetAccountId: AccountId | null;
  /** What for, as a clause: "to delete root's credentials". */
  readonly purpose: string;
  /** True for a task that can change nothing. */
  readonly readsOnly: boolean;
}
