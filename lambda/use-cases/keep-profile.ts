import { completedWith, type AccountProfile } from '../domain/account';
import type { AccountProfiles } from '../record/account-profiles.port';

/** Remembers what people call the account. @returns what is known of it now, whether it was learned now or before. */
export async function keptProfile(learned: AccountProfile, profiles: AccountProfiles): Promise<AccountProfile> {
  const known = await profiles.of(learned.id);
  const profile = completedWith(known, learned);
  if (profile.name !== known?.name || profile.standing !== known.standing) await profiles.save(profile);
  return profile;
}
