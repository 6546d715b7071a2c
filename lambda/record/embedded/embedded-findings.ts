import * as v from 'valibot';
import type { AccountId } from '../../domain/account-id';
import type { Announcement } from '../../domain/announcement';
import type { ActivityFinding } from '../../domain/finding';
import type { Claim, FindingStore } from '../finding-store.port';
import { leaseBounds, leaseEnd } from '../lease';
import { storedAnnouncement } from '../stored/stored-announcement';
import { byOccurrence, waitsFor } from '../waiting-order';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

const kept = v.object({
  announcement: storedAnnouncement,
  state: v.picklist(['claimed', 'announced', 'waiting']),
  leaseUntil: v.number(),
  peopleTold: v.boolean(),
});

type Kept = v.InferOutput<typeof kept>;

/** Findings, and which of them were announced. */
export class EmbeddedFindings implements FindingStore {
  private readonly kept: Shelf<Kept>;
  private readonly keeper: TextKeeper;
  private readonly now: () => Date;

  constructor(now: () => Date, keeper: TextKeeper = new MemoryKeeper()) {
    this.now = now;
    this.keeper = keeper;
    this.kept = new Shelf(keeper, 'findings', kept);
  }

  claim(announcement: Announcement): Promise<Claim> {
    return this.keeper.atomically(() => {
      const earlier = this.kept.get(announcement.announcementId);
      if (earlier && earlier.state !== 'claimed') return 'announced';
      if (earlier && this.isHeld(earlier)) return 'held';
      const peopleTold = earlier?.peopleTold ?? false;
      this.keep(announcement, 'claimed', peopleTold);
      return peopleTold ? 'people-told' : 'mine';
    });
  }

  markPeopleTold({ announcementId }: Announcement): Promise<void> {
    return this.keeper.atomically(() => {
      const earlier = this.kept.get(announcementId);
      if (earlier?.state === 'claimed') this.kept.set(announcementId, { ...earlier, peopleTold: true });
    });
  }

  markAnnounced(announcement: Announcement): Promise<void> {
    return this.keeper.atomically(() => {
      this.keep(announcement, 'announced');
    });
  }

  markWaiting(announcement: Announcement): Promise<void> {
    return this.keeper.atomically(() => {
      if (this.kept.get(announcement.announcementId)?.state !== 'announced') this.keep(announcement, 'waiting');
    });
  }

  async waiting(account: AccountId): Promise<readonly Announcement[]> {
    const everything = await this.keeper.atomically(() => this.kept.under(''));
    return everything
      .filter(({ state, announcement }) => state === 'waiting' && waitsFor(account, announcement))
      .map(({ announcement }) => announcement)
      .sort(byOccurrence);
  }

  async activity(findingId: string): Promise<ActivityFinding | null> {
    const found = await this.keeper.atomically(() => this.kept.get(`${findingId}#0`));
    const finding = found?.announcement.finding;
    return finding?.kind === 'activity' ? finding : null;
  }

  private isHeld({ leaseUntil }: Kept): boolean {
    const { endedAt, impossibleAfter } = leaseBounds(this.now());
    return leaseUntil > endedAt && leaseUntil <= impossibleAfter;
  }

  private keep(announcement: Announcement, state: Kept['state'], peopleTold = false): void {
    this.kept.set(announcement.announcementId, { announcement, state, leaseUntil: leaseEnd(this.now()), peopleTold });
  }
}
