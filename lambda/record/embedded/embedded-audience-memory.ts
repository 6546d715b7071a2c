import type { AccountId } from '../../domain/account-id';
import type { AudienceMemory, AudienceState } from '../audience-memory.port';
import { storedAudience } from '../stored/stored-shapes';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';
import { replaceVersion } from './versions';

/** Whether somebody listens. */
export class EmbeddedAudienceMemory implements AudienceMemory {
  private readonly keeper: TextKeeper;
  private readonly states: Shelf<AudienceState>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.states = new Shelf(keeper, 'audience', storedAudience);
  }

  of(account: AccountId): Promise<AudienceState | null> {
    return this.keeper.atomically(() => this.states.get(nameOf(account)));
  }

  save(state: AudienceState): Promise<AudienceState> {
    return this.keeper.atomically(() => replaceVersion(this.states, nameOf(state.accountId), state));
  }
}

const nameOf = (account: AccountId): string => `audience of ${account}`;
