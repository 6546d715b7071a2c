import type { AccountId } from '../../domain/account-id';
import type { PastState } from '../../domain/past';
import type { PastStates } from '../past-states.port';
import { storedPastState } from '../stored/stored-sweep';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

/** What is known of the time before. */
export class EmbeddedPastStates implements PastStates {
  private readonly keeper: TextKeeper;
  private readonly states: Shelf<PastState>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.states = new Shelf(keeper, 'past', storedPastState);
  }

  of(account: AccountId): Promise<PastState | null> {
    return this.keeper.atomically(() => this.states.get(account));
  }

  save(state: PastState): Promise<void> {
    return this.keeper.atomically(() => {
      this.states.set(state.accountId, state);
    });
  }
}
