import type { AccountId } from '../../lambda/domain/account-id';
import type { Announcement } from '../../lambda/domain/announcement';
import { StoreDownError, type Claim, type FindingStore } from '../../lambda/record/finding-store.port';

/**
 * A store whose writes may fail: `fails` is asked before each one, with the number of the write (from 1). Every other
 * failure strikes after the write was done, as when the answer is lost on the way.
 */
export class UnsteadyStore implements FindingStore {
  failures = 0;
  private writes = 0;
  private readonly store: FindingStore;
  private readonly fails: (write: number, kind: 'claim' | 'mark') => boolean;

  constructor(store: FindingStore, fails: (write: number, kind: 'claim' | 'mark') => boolean) {
    this.store = store;
    this.fails = fails;
  }

  claim(announcement: Announcement): Promise<Claim> {
    return this.write('claim', () => this.store.claim(announcement));
  }

  markPeopleTold(announcement: Announcement): Promise<void> {
    return this.write('mark', () => this.store.markPeopleTold(announcement));
  }

  markAnnounced(announcement: Announcement): Promise<void> {
    return this.write('mark', () => this.store.markAnnounced(announcement));
  }

  markWaiting(announcement: Announcement): Promise<void> {
    return this.write('mark', () => this.store.markWaiting(announcement));
  }

  waiting(account: AccountId): Promise<readonly Announcement[]> {
    return this.store.waiting(account);
  }

  private async write<T>(kind: 'claim' | 'mark', act: () => Promise<T>): Promise<T> {
    this.writes += 1;
    if (!this.fails(this.writes, kind)) return await act();
    this.failures += 1;
    if (this.failures % 2 === 0) await act();
    throw new StoreDownError('The store is down.');
  }
}
