import type { AccountId } from '../domain/account-id';
import type { CheckState } from '../domain/check-state';

/** Remembers what each check said last. Throws StoreDownError when the store cannot be reached. */
export interface CheckStates {
  /** The states of those of the named checks that were judged before, in no particular order. */
  of(account: AccountId, checks: readonly string[]): Promise<readonly CheckState[]>;

  /** Replaces the check's state. A later {@link of} sees it. */
  save(state: CheckState): Promise<void>;
}
