import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountProfile } from '../../domain/account';
import type { AccountId } from '../../domain/account-id';
import type { AccountProfiles } from '../account-profiles.port';
import { DynamoAccountItems } from './dynamo-account-items';
import { DynamoNeighbours } from './dynamo-neighbours';
import { storedJson } from './stored-json';
import { storedProfile } from '../stored/stored-shapes';

/** `pk: account/<account>, sk: profile`. */
export class DynamoAccountProfiles implements AccountProfiles {
  private readonly items: DynamoAccountItems;
  private readonly neighbours: DynamoNeighbours;

  /** @param neighbours shared with what is asked for at the same moment */
  constructor(
    client: DynamoDBClient,
    tableName: string,
    now: () => Date,
    neighbours = new DynamoNeighbours(client, tableName),
  ) {
    this.items = new DynamoAccountItems(client, tableName, now);
    this.neighbours = neighbours;
  }

  /** @throws DamagedItemError when what is stored is not a profile. */
  async of(account: AccountId): Promise<AccountProfile | null> {
    const item = await this.neighbours.item(account, 'profile');
    return item && storedJson(item, 'body', storedProfile);
  }

  save(profile: AccountProfile): Promise<void> {
    return this.items.save(profile.id, 'profile', profile);
  }
}
