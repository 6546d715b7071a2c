import type { AccountId } from '../domain/account-id';
import type { Hardening } from '../domain/hardening';

/** Keeps the runs of the guided lock-down, for ever: they are evidence. Throws StoreDownError when the store cannot be reached. */
export interface Hardenings {
  /** The run of the account that began last; null when there was none. */
  of(account: AccountId): Promise<Hardening | null>;

  /** Every run that has not ended, of whatever account, in no particular order. */
  unfinished(): Promise<readonly Hardening[]>;

  /**
   * Replaces the run whose version the given one carries, or is the first when that is 0.
   * @returns it as it is kept, with the next version
   * @throws OvertakenError when another was saved since that version was read: then nothing is replaced
   */
  save(run: Hardening): Promise<Hardening>;
}
