import type { AccountProfile } from '../../domain/account';
import type { AccountId } from '../../domain/account-id';
import type { AccountProfiles } from '../account-profiles.port';
import { storedProfile } from '../stored/stored-shapes';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

/** What people call each account. */
export class EmbeddedAccountProfiles implements AccountProfiles {
  private readonly keeper: TextKeeper;
  private readonly profiles: Shelf<AccountProfile>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.profiles = new Shelf(keeper, 'profiles', storedProfile);
  }

  of(account: AccountId): Promise<AccountProfile | null> {
    return this.keeper.atomically(() => this.profiles.get(account));
  }

  save(profile: AccountProfile): Promise<void> {
    return this.keeper.atomically(() => {
      this.profiles.set(profile.id, profile);
    });
  }
}
