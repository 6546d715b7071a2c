import type { AccountProfile } from '../domain/account';
import type { AccountId } from '../domain/account-id';

/** Remembers what people call each account, so that an alert can say it without asking AWS. Throws StoreDownError when the store cannot be reached. */
export interface AccountProfiles {
  /** Null until a posture review has saved it. */
  of(account: AccountId): Promise<AccountProfile | null>;

  save(profile: AccountProfile): Promise<void>;
}
