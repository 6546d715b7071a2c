import type { AccountId } from './account-id';

/**
 * How an account stands in AWS Organizations. It decides who can help: in a standalone or management account only root
 * can change root's password; for a member, the management account can remove root's credentials.
 */
export type AccountStanding = 'standalone' | 'member' | 'management' | 'unknown';

export type KnownStanding = Exclude<AccountStanding, 'unknown'>;

/** What people call the account, as AWS tells it. */
export interface AccountProfile {
  readonly id: AccountId;
  /** The account's name in AWS; null when AWS would not tell. */
  readonly name: string | null;
  /** Set when AWS did not tell the name, and the alias of the sign-in address stands for it. */
  readonly isAlias?: true;
  readonly standing: AccountStanding;
}

/** What could not be learned this time does not replace what was known: a call that was refused says nothing new. */
export function completedWith(known: AccountProfile | null, learned: AccountProfile): AccountProfile {
  const { name, isAlias } = known !== null && isBetterNamed(known, learned) ? known : learned;
  return {
    id: learned.id,
    name,
    ...(isAlias === undefined ? {} : { isAlias }),
    standing: learned.standing === 'unknown' ? (known?.standing ?? 'unknown') : learned.standing,
  };
}

/** An alias is better than nothing, and any name better than an alias. */
function isBetterNamed(known: AccountProfile, learned: AccountProfile): boolean {
  if (known.name === null) return false;
  return learned.name === null || (learned.isAlias === true && known.isAlias === undefined);
}
