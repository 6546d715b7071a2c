import type { AccountProfile } from '../domain/account';
import type { AccountId } from '../domain/account-id';
import type { AccountProfiles } from './account-profiles.port';

const recalledForMilliseconds = 300_000;

/** Asks the profiles behind it once in five minutes for each account: a name hardly changes. What was not known is asked again. */
export class RecalledAccountProfiles implements AccountProfiles {
  private readonly recalled = new Map<AccountId, { readonly profile: AccountProfile; readonly at: number }>();
  private readonly profiles: AccountProfiles;
  private readonly now: () => Date;

  constructor(profiles: AccountProfiles, now: () => Date) {
    this.profiles = profiles;
    this.now = now;
  }

  async of(account: AccountId): Promise<AccountProfile | null> {
    const recalled = this.recalled.get(account);
    const age = this.now().getTime() - (recalled?.at ?? -Infinity);
    if (recalled && age >= 0 && age < recalledForMilliseconds) return recalled.profile;
    const profile = await this.profiles.of(account);
    if (profile) this.recall(profile);
    return profile;
  }

  async save(profile: AccountProfile): Promise<void> {
    await this.profiles.save(profile);
    this.recall(profile);
  }

  private recall(profile: AccountProfile): void {
    this.recalled.set(profile.id, { profile, at: this.now().getTime() });
  }
}
