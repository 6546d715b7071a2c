import type { AccountId } from '../../lambda/domain/account-id';
import type { Announcement } from '../../lambda/domain/announcement';
import type { ActivityFinding } from '../../lambda/domain/finding';
import { StoreDownError, type Claim, type FindingStore } from '../../lambda/record/finding-store.port';

type Kind = 'claim' | 'mark';
/** `lost`: it failed before anything was written. `unanswered`: it was written, and the answer was lost on the way. */
type Outcome = 'done' | 'lost' | 'unanswered';

/** A store whose writes may fail. */
export class UnsteadyStore implements FindingStore {
  /** What became of each announcement's writes, in their order. */
  readonly log = new Map<string, `${Kind} ${Outcome}`[]>();
  failures = 0;
  private writes = 0;
  private readonly store: FindingStore;
  private readonly fails: (write: number, kind: Kind) => boolean;
  private readonly writesAllTheSame: () => boolean;

  /**
   * @param fails asked before each write, with its number (from 1)
   * @param writesAllTheSame asked for each that fails: whether only its answer is lost. By default every other one.
   */
  constructor(
    store: FindingStore,
    fails: (write: number, kind: Kind) => boolean,
    writesAllTheSame = () => this.failures % 2 === 0,
  ) {
    this.store = store;
    this.fails = fails;
    this.writesAllTheSame = writesAllTheSame;
  }

  claim(announcement: Announcement): Promise<Claim> {
    return this.write('claim', announcement, () => this.store.claim(announcement));
  }

  markPeopleTold(announcement: Announcement): Promise<void> {
    return this.write('mark', announcement, () => this.store.markPeopleTold(announcement));
  }

  markAnnounced(announcement: Announcement): Promise<void> {
    return this.write('mark', announcement, () => this.store.markAnnounced(announcement));
  }

  markWaiting(announcement: Announcement): Promise<void> {
    return this.write('mark', announcement, () => this.store.markWaiting(announcement));
  }

  waiting(account: AccountId): Promise<readonly Announcement[]> {
    return this.store.waiting(account);
  }

  activity(findingId: string): Promise<ActivityFinding | null> {
    return this.store.activity(findingId);
  }

  private async write<T>(kind: Kind, { announcementId }: Announcement, act: () => Promise<T>): Promise<T> {
    this.writes += 1;
    if (!this.fails(this.writes, kind)) {
      this.note(announcementId, kind, 'done');
      return await act();
    }
    this.failures += 1;
    const written = this.writesAllTheSame();
    this.note(announcementId, kind, written ? 'unanswered' : 'lost');
    if (written) await act();
    throw new StoreDownError('The store is down.');
  }

  private note(announcementId: string, kind: Kind, outcome: Outcome): void {
    this.log.set(announcementId, [...(this.log.get(announcementId) ?? []), `${kind} ${outcome}`]);
  }
}
