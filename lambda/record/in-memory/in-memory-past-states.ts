import type { AccountId } from '../../domain/account-id';
import type { PastState } from '../../domain/past';
import type { PastStates } from '../past-states.port';

/** What is known of the time before, remembered for one process: tests. */
export class InMemoryPastStates implements PastStates {
  private readonly states = new Map<AccountId, PastState>();

  of(account: AccountId): Promise<PastState | null> {
    return Promise.resolve(this.states.get(account) ?? null);
  }

  save(state: PastState): Promise<void> {
    this.states.set(state.accountId, state);
    return Promise.resolve();
  }
}
