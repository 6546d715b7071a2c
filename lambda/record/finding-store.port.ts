import type { AccountId } from '../domain/account-id';
import type { Announcement } from '../domain/announcement';
import type { ActivityFinding } from '../domain/finding';

/** `people-told` is `mine`, and an earlier holder has told people: only machines have still to hear it. */
export type Claim = 'mine' | 'people-told' | 'held' | 'announced';

/** Keeps each finding once and knows which announcements were made. Every method throws {@link StoreDownError} when the store cannot be reached. */
export interface FindingStore {
  /**
   * `mine` (or `people-told`) for exactly one caller until its lease ends, `held` for the others, `announced` for ever after
   * the mark. Keeps the finding.
   */
  claim(announcement: Announcement): Promise<Claim>;

  /**
   * For the holder of a claim that told people and not machines: until the mark, who claims next is answered `people-told`
   * instead of `mine`. The lease goes on. Does nothing when another made the mark meanwhile.
   */
  markPeopleTold(announcement: Announcement): Promise<void>;

  /** After this, every claim answers `announced`. A finding that waited waits no longer. Keeps the finding as it was told. */
  markAnnounced(announcement: Announcement): Promise<void>;

  /**
   * Nobody listened: every claim answers `announced`, and the finding is in {@link waiting} until it is marked announced. Keeps
   * the finding as it was told.
   */
  markWaiting(announcement: Announcement): Promise<void>;

  /** What waits for a listener in this account, oldest first by `occurredAt`. */
  waiting(account: AccountId): Promise<readonly Announcement[]>;

  /** What was done, as it was told; before the mark as its newest claim says it. Null when it is not kept. Sees every earlier write. */
  activity(findingId: string): Promise<ActivityFinding | null>;
}

/** The store could not be reached or refused; the announcement goes out all the same, and the message is retried. */
export class StoreDownError extends Error {
  override readonly name = 'StoreDownError';
}
