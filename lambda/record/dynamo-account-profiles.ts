import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountProfile } from '../domain/account';
import type { AccountId } from '../domain/account-id';
import type { AccountProfiles } from './account-profiles.port';
import { DynamoAccountItems } from './dynamo-account-items';
import { storedJson } from './stored-json';
import { storedProfile } from './stored-shapes';

/** `pk: account/<account>, sk: profile`. */
export class DynamoAccountProfiles implements AccountProfiles {
  private readonly items: DynamoAccountItems;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.items = new DynamoAccountItems(client, tableName, now);
  }

  /** @throws DamagedItemError when what is stored is not a profile. */
  async of(account: AccountId): Promise<AccountProfile | null> {
    const item = await this.items.read(account, 'profile');
    return item && storedJson(item, 'body', storedProfile);
  }

  save(profile: AccountProfile): Promise<void> {
    return this.items.save(profile.id, 'profile', profile);
  }
}
