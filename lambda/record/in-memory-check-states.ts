import type { AccountId } from '../domain/account-id';
import type { CheckState } from '../domain/check-state';
import type { CheckStates } from './check-states.port';

/** What each check said last, for one process: the demo, and tests. */
export class InMemoryCheckStates implements CheckStates {
  private readonly states = new Map<string, CheckState>();

  of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]> {
    const asked = new Set(checks);
    return Promise.resolve(
      [...this.states.values()].filter(({ accountId, check }) => accountId === account && asked.has(check)),
    );
  }

  save(state: CheckState): Promise<void> {
    this.states.set(`${state.accountId}/${state.check}`, state);
    return Promise.resolve();
  }
}
