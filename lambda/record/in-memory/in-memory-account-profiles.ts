import type { AccountProfile } from '../../domain/account';
import type { AccountId } from '../../domain/account-id';
import type { AccountProfiles } from '../account-profiles.port';

/** What people call each account, for one process: the demo, and tests. */
export class InMemoryAccountProfiles implements AccountProfiles {
  private readonly profiles = new Map<AccountId, AccountProfile>();

  of(account: AccountId): Promise<AccountProfile | null> {
    return Promise.resolve(this.profiles.get(account) ?? null);
  }

  save(profile: AccountProfile): Promise<void> {
    this.profiles.set(profile.id, profile);
    return Promise.resolve();
  }
}
