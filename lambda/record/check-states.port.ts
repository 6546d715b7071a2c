import type { AccountId } from '../domain/account-id';
import type { CheckState } from '../domain/check-state';

/** Remembers what each check said last. Throws StoreDownError when the store cannot be reached. */
export interface CheckStates {
  /** The states of those of the named checks that were judged before, in no particular order. */
  of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]>;

  /**
   * Replaces the state whose version the given one carries, or is the first when that is 0. A later {@link of} sees it.
   * @returns it as it is kept, with the next version
   * @throws OvertakenError when another was saved since that version was read: then nothing is replaced
   */
  save(state: CheckState): Promise<CheckState>;
}
