import type { AccountId } from '../../domain/account-id';
import { sweepLeaseBounds } from '../sweep-lease-bounds';
import type { SweepLease } from '../sweep-lease.port';

type Leases = Map<AccountId, { readonly until: Date; readonly holder: SweepLease }>;

/** One sweeper's side of a lease within one process: tests. Sweepers that share `leases` keep each other out. */
export class InMemorySweepLease implements SweepLease {
  private readonly now: () => Date;
  private readonly leases: Leases;

  constructor(now: () => Date, leases: Leases = new Map()) {
    this.now = now;
    this.leases = leases;
  }

  begin(account: AccountId, until: Date): Promise<boolean> {
    const { endedAt, impossibleAfter } = sweepLeaseBounds(this.now());
    const other = this.leases.get(account)?.until.getTime() ?? 0;
    if (other > endedAt && other <= impossibleAfter) return Promise.resolve(false);
    this.leases.set(account, { until, holder: this });
    return Promise.resolve(true);
  }

  end(account: AccountId): Promise<void> {
    if (this.leases.get(account)?.holder === this) this.leases.delete(account);
    return Promise.resolve();
  }
}
