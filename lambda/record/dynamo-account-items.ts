import { GetItemCommand, PutItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../domain/account-id';
import { orStoreDown } from './store-failure';

/** What is remembered of an account: one partition per account, one item per thing, each with its JSON in `body`. */
export function accountKey(account: AccountId, item: string): { pk: { S: string }; sk: { S: string } } {
  return { pk: { S: `account/${account}` }, sk: { S: item } };
}

export class DynamoAccountItems {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly now: () => Date;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.client = client;
    this.tableName = tableName;
    this.now = now;
  }

  /** @throws StoreDownError */
  async read(account: AccountId, item: string): Promise<Record<string, AttributeValue> | null> {
    const get = new GetItemCommand({ TableName: this.tableName, Key: accountKey(account, item), ConsistentRead: true });
    const { Item } = await orStoreDown(this.tableName, `read ${item} of ${account}`, this.client.send(get));
    return Item ?? null;
  }

  /** @throws StoreDownError */
  async save(account: AccountId, item: string, body: object): Promise<void> {
    const savedAt = { S: this.now().toISOString() };
    const put = new PutItemCommand({
      TableName: this.tableName,
      Item: { ...accountKey(account, item), body: { S: JSON.stringify(body) }, savedAt },
    });
    await orStoreDown(this.tableName, `save ${item} of ${account}`, this.client.send(put));
  }
}
