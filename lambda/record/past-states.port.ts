import type { AccountId } from '../domain/account-id';
import type { PastState } from '../domain/past';

/** Remembers since when an account is watched, and what was found of the time before. Throws StoreDownError when the store cannot be reached. */
export interface PastStates {
  /** Null before the first sweep. */
  of(account: AccountId): Promise<PastState | null>;

  save(state: PastState): Promise<void>;
}
