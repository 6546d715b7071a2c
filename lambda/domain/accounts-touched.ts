import type { AccountId } from './account-id';

/** The accounts of an incident, as a person reads them: of very many the first. */
export interface AccountsTouched {
  /** In the order in which they were touched. */
  readonly first: readonly AccountId[];
  readonly inAll: number;
}

const mostNamed = 10;

/** @param most so many are named */
export function accountsTouched(accounts: readonly AccountId[], most: number = mostNamed): AccountsTouched {
  return { first: accounts.slice(0, most), inAll: accounts.length };
}
