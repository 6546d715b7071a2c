import type { AccountId } from '../domain/account-id';
import type { Announcement } from '../domain/announcement';

/** A finding that names no account waits for the first listener of any account: else it would wait for ever. */
export function waitsFor(account: AccountId, { finding }: Announcement): boolean {
  return finding.account.id === null || finding.account.id === account;
}

/** Oldest deed first; the same moment in the order of the ids, so that the order never changes. */
export function byOccurrence(left: Announcement, right: Announcement): number {
  const apart = Date.parse(left.finding.occurredAt) - Date.parse(right.finding.occurredAt);
  return apart || (left.announcementId < right.announcementId ? -1 : 1);
}
