import type { AccountId } from '../../domain/account-id';
import type { Hardening } from '../../domain/hardening';
import type { Hardenings } from '../hardenings.port';
import { newestRun } from '../newest-hardening';
import { InMemoryVersions } from './in-memory-versions';

/** Runs of the guided lock-down, remembered for one process: tests. */
export class InMemoryHardenings implements Hardenings {
  private readonly runs = new InMemoryVersions<Hardening>();

  of(account: AccountId): Promise<Hardening | null> {
    return Promise.resolve(newestRun(this.runs.all().filter(({ accountId }) => accountId === account)));
  }

  unfinished(): Promise<readonly Hardening[]> {
    return Promise.resolve(this.runs.all().filter(({ endedAt }) => endedAt === null));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a refusal rejects, as behind every other implementation
  async save(run: Hardening): Promise<Hardening> {
    return this.runs.replace(`hardening/${run.beganAt} of ${run.accountId}`, run);
  }
}
