import type { AccountId } from '../domain/account-id';
import type { AudienceMemory, AudienceState } from './audience-memory.port';

/** Whether somebody listens, remembered for one process: the demo, and tests. */
export class InMemoryAudienceMemory implements AudienceMemory {
  private readonly states = new Map<AccountId, AudienceState>();

  of(account: AccountId): Promise<AudienceState | null> {
    return Promise.resolve(this.states.get(account) ?? null);
  }

  save(state: AudienceState): Promise<void> {
    this.states.set(state.accountId, state);
    return Promise.resolve();
  }
}
