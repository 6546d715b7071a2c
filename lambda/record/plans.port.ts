import type { AccountId } from '../domain/account-id';
import type { Plan } from '../domain/plan';

/** Keeps the windows of planned use, for ever: they are evidence. Throws StoreDownError when the store cannot be reached. */
export interface Plans {
  /** Every window of this account, in no particular order. */
  of(account: AccountId): Promise<readonly Plan[]>;

  /**
   * Replaces the window whose version the given one carries, or is the first when that is 0: of several that try at once,
   * exactly one succeeds. Whether it was used is not part of it: see {@link markUsed}.
   * @returns it as it is kept, with the next version
   * @throws OvertakenError when another was saved since that version was read: then nothing is replaced
   */
  save(plan: Plan): Promise<Plan>;

  /** Remembers a deed of root inside the window. It stands beside whatever {@link save} does at the same moment. @param at ISO 8601, UTC */
  markUsed(plan: Pick<Plan, 'accountId' | 'id'>, at: string): Promise<void>;
}
