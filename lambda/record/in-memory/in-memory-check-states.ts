import type { AccountId } from '../../domain/account-id';
import type { CheckState } from '../../domain/check-state';
import type { CheckStates } from '../check-states.port';
import { InMemoryVersions } from './in-memory-versions';

/** What each check said last, for one process: the demo, and tests. */
export class InMemoryCheckStates implements CheckStates {
  private readonly states = new InMemoryVersions<CheckState>();

  of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]> {
    const asked = new Set(checks);
    return Promise.resolve(
      this.states.all().filter(({ accountId, check }) => accountId === account && asked.has(check)),
    );
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a refusal rejects, as behind every other implementation
  async save(state: CheckState): Promise<CheckState> {
    return this.states.replace(`check/${state.check} of ${state.accountId}`, state);
  }
}
