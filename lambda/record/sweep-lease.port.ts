import type { AccountId } from '../domain/account-id';

/** Keeps two sweeps of one account from running at the same time. Throws StoreDownError when the store cannot be reached. */
export interface SweepLease {
  /** True for exactly one caller until it ends its sweep, or until `until` if it dies. */
  begin(account: AccountId, until: Date): Promise<boolean>;

  /** Lets the next sweep begin. Nothing happens when this sweep's time is over and another one has begun. */
  end(account: AccountId): Promise<void>;
}
