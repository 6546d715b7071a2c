import type { AccountId } from '../../domain/account-id';
import type { Hardening } from '../../domain/hardening';
import type { Hardenings } from '../hardenings.port';
import { newestRun } from '../newest-hardening';
import { storedHardening } from '../stored/stored-hardening';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';
import { replaceVersion } from './versions';

/** Runs of the guided lock-down. */
export class EmbeddedHardenings implements Hardenings {
  private readonly keeper: TextKeeper;
  private readonly runs: Shelf<Hardening>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.runs = new Shelf(keeper, 'hardenings', storedHardening);
  }

  of(account: AccountId): Promise<Hardening | null> {
    return this.keeper.atomically(() => newestRun(this.runs.under(`${account} `)));
  }

  unfinished(): Promise<readonly Hardening[]> {
    return this.keeper.atomically(() => this.runs.under('').filter(({ endedAt }) => endedAt === null));
  }

  save(run: Hardening): Promise<Hardening> {
    return this.keeper.atomically(() => replaceVersion(this.runs, `${run.accountId} hardening/${run.beganAt}`, run));
  }
}
