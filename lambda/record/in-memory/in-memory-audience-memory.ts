import type { AccountId } from '../../domain/account-id';
import type { AudienceMemory, AudienceState } from '../audience-memory.port';
import { InMemoryVersions } from './in-memory-versions';

/** Whether somebody listens, remembered for one process: the demo, and tests. */
export class InMemoryAudienceMemory implements AudienceMemory {
  private readonly states = new InMemoryVersions<AudienceState>();

  of(account: AccountId): Promise<AudienceState | null> {
    return Promise.resolve(this.states.of(nameOf(account)));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a refusal rejects, as behind every other implementation
  async save(state: AudienceState): Promise<AudienceState> {
    return this.states.replace(nameOf(state.accountId), state);
  }
}

const nameOf = (account: AccountId): string => `audience of ${account}`;
