import * as v from 'valibot';
import type { AccountId } from '../../domain/account-id';
import { sweepLeaseBounds } from '../sweep-lease-bounds';
import type { SweepLease } from '../sweep-lease.port';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

const lease = v.object({ until: v.number(), holder: v.string() });

/** One sweeper's side of a lease. Sweepers with the same keeper keep each other out. */
export class EmbeddedSweepLease implements SweepLease {
  private readonly keeper: TextKeeper;
  private readonly now: () => Date;
  private readonly holder: string;
  private readonly leases: Shelf<v.InferOutput<typeof lease>>;

  /** @param holder a text that no other sweeper has */
  constructor(now: () => Date, holder: string, keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.now = now;
    this.holder = holder;
    this.leases = new Shelf(keeper, 'sweep-leases', lease);
  }

  begin(account: AccountId, until: Date): Promise<boolean> {
    return this.keeper.atomically(() => {
      const { endedAt, impossibleAfter } = sweepLeaseBounds(this.now());
      const other = this.leases.get(account)?.until ?? 0;
      if (other > endedAt && other <= impossibleAfter) return false;
      this.leases.set(account, { until: until.getTime(), holder: this.holder });
      return true;
    });
  }

  end(account: AccountId): Promise<void> {
    return this.keeper.atomically(() => {
      if (this.leases.get(account)?.holder === this.holder) this.leases.delete(account);
    });
  }
}
