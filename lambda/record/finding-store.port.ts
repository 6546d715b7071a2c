import type { AccountId } from '../domain/account-id';
import type { Announcement } from '../domain/announcement';

export type Claim = 'mine' | 'held' | 'announced';

/** Keeps each finding once and knows which announcements were made. Every method throws {@link StoreDownError} when the store cannot be reached. */
export interface FindingStore {
  /** `mine` for exactly one caller until its lease ends, `held` for the others, `announced` for ever after the mark. Keeps the finding. */
  claim(announcement: Announcement): Promise<Claim>;

  /** After this, every claim answers `announced`. A finding that waited waits no longer. */
  markAnnounced(announcement: Announcement): Promise<void>;

  /** Nobody listened: every claim answers `announced`, and the finding is in {@link waiting} until it is marked announced. */
  markWaiting(announcement: Announcement): Promise<void>;

  /** What waits for a listener in this account, oldest first by `occurredAt`. */
  waiting(account: AccountId): Promise<readonly Announcement[]>;
}

/** The store could not be reached or refused; the announcement goes out all the same, and the message is retried. */
export class StoreDownError extends Error {
  override readonly name = 'StoreDownError';
}
