import type { AccountId } from '../../domain/account-id';
import type { CheckState } from '../../domain/check-state';
import type { CheckStates } from '../check-states.port';
import { storedCheckState } from '../stored/stored-shapes';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';
import { replaceVersion } from './versions';

/** What each check said last. */
export class EmbeddedCheckStates implements CheckStates {
  private readonly keeper: TextKeeper;
  private readonly states: Shelf<CheckState>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.states = new Shelf(keeper, 'check-states', storedCheckState);
  }

  of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]> {
    return this.keeper.atomically(() => checks.flatMap((check) => this.states.get(nameOf(account, check)) ?? []));
  }

  save(state: CheckState): Promise<CheckState> {
    return this.keeper.atomically(() => replaceVersion(this.states, nameOf(state.accountId, state.check), state));
  }
}

const nameOf = (account: AccountId, check: string): string => `check/${check} of ${account}`;
