import type { AccountId } from '../domain/account-id';
import type { Announcement } from '../domain/announcement';
import type { Claim, FindingStore } from './finding-store.port';
import { leaseBounds, leaseEnd } from './lease';
import { byOccurrence, waitsFor } from './waiting-order';

interface Kept {
  readonly announcement: Announcement;
  readonly state: 'claimed' | 'announced' | 'waiting';
  readonly leaseUntil: number;
}

/** Findings for one process: the demo, and tests. */
export class InMemoryFindings implements FindingStore {
  private readonly kept = new Map<string, Kept>();
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  claim(announcement: Announcement): Promise<Claim> {
    const earlier = this.kept.get(announcement.announcementId);
    if (earlier && earlier.state !== 'claimed') return Promise.resolve('announced');
    const { endedAt, impossibleAfter } = leaseBounds(this.now());
    if (earlier && earlier.leaseUntil > endedAt && earlier.leaseUntil <= impossibleAfter)
      return Promise.resolve('held');
    this.keep(announcement, 'claimed');
    return Promise.resolve('mine');
  }

  markAnnounced(announcement: Announcement): Promise<void> {
    this.keep(announcement, 'announced');
    return Promise.resolve();
  }

  markWaiting(announcement: Announcement): Promise<void> {
    if (this.kept.get(announcement.announcementId)?.state !== 'announced') this.keep(announcement, 'waiting');
    return Promise.resolve();
  }

  waiting(account: AccountId): Promise<readonly Announcement[]> {
    const announcements = [...this.kept.values()]
      .filter(({ state, announcement }) => state === 'waiting' && waitsFor(account, announcement))
      .map(({ announcement }) => announcement);
    return Promise.resolve(announcements.sort(byOccurrence));
  }

  private keep(announcement: Announcement, state: Kept['state']): void {
    this.kept.set(announcement.announcementId, { announcement, state, leaseUntil: leaseEnd(this.now()) });
  }
}
