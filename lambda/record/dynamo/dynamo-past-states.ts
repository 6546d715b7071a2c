import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { PastState } from '../../domain/past';
import { DynamoAccountItems } from './dynamo-account-items';
import type { PastStates } from '../past-states.port';
import { storedJson } from './stored-json';
import { storedPastState } from '../stored/stored-sweep';

/** `pk: account/<account>, sk: history`. */
export class DynamoPastStates implements PastStates {
  private readonly items: DynamoAccountItems;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.items = new DynamoAccountItems(client, tableName, now);
  }

  /** @throws DamagedItemError when what is stored is not such a state. */
  async of(account: AccountId): Promise<PastState | null> {
    const item = await this.items.read(account, 'history');
    return item && storedJson(item, 'body', storedPastState);
  }

  save(state: PastState): Promise<void> {
    return this.items.save(state.accountId, 'history', state);
  }
}
