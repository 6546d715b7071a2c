import type { AccountId } from '../../domain/account-id';
import type { Announcement } from '../../domain/announcement';
import type { ActivityFinding } from '../../domain/finding';
import type { Claim, FindingStore } from '../finding-store.port';
import { leaseBounds, leaseEnd } from '../lease';
import { byOccurrence, waitsFor } from '../waiting-order';

interface Kept {
  readonly announcement: Announcement;
  readonly state: 'claimed' | 'announced' | 'waiting';
  readonly leaseUntil: number;
  readonly peopleTold: boolean;
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
    if (earlier && this.isHeld(earlier)) return Promise.resolve('held');
    const peopleTold = earlier?.peopleTold ?? false;
    this.keep(announcement, 'claimed', peopleTold);
    return Promise.resolve(peopleTold ? 'people-told' : 'mine');
  }

  markPeopleTold({ announcementId }: Announcement): Promise<void> {
    const earlier = this.kept.get(announcementId);
    if (earlier?.state === 'claimed') this.kept.set(announcementId, { ...earlier, peopleTold: true });
    return Promise.resolve();
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

  activity(findingId: string): Promise<ActivityFinding | null> {
    const finding = this.kept.get(`${findingId}#0`)?.announcement.finding;
    return Promise.resolve(finding?.kind === 'activity' ? finding : null);
  }

  private isHeld({ leaseUntil }: Kept): boolean {
    const { endedAt, impossibleAfter } = leaseBounds(this.now());
    return leaseUntil > endedAt && leaseUntil <= impossibleAfter;
  }

  private keep(announcement: Announcement, state: Kept['state'], peopleTold = false): void {
    this.kept.set(announcement.announcementId, { announcement, state, leaseUntil: leaseEnd(this.now()), peopleTold });
  }
}
