import { completedWith, type AccountProfile } from '../domain/account';
import type { AccountProfiles } from '../record/account-profiles.port';

/** Remembers what people call the account. @returns what is known of it now, whether it was learned now or before. */
export async function keptProfile(learned: AccountProfile, profiles: AccountProfiles): Promise<AccountProfile> {
  const known = await profiles.of(learned.id);
  const profile = completedWith(known, learned);
  if (known === null || !isSame(known, profile)) await profiles.save(profile);
  return profile;
}

function isSame(left: AccountProfile, right: AccountProfile): boolean {
  return left.name === right.name && left.isAlias === right.isAlias && left.standing === right.standing;
}
