import { paginateQuery, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import { accountKey } from './dynamo-account-items';
import { allPages } from './dynamo-pages';
import { threadPrefix } from './incident-items';

type Item = Record<string, AttributeValue>;

/** The first and the last of the items that are wanted together. What may be many (threads by key or by caller) sorts before. */
const range = { first: `${threadPrefix}root/`, last: 'profile' };

/** True for a sort key that the one query brings. */
export function isNeighbour(sk: string): boolean {
  return sk >= range.first && sk <= range.last;
}

/**
 * Root's own incidents, the windows of planned use and the profile stand next to each other in an account's partition: every
 * alert asks for all three at the same moment, and they come by one query. Whoever asks in the same turn shares it. Nothing
 * is remembered longer, so that each answer is as fresh as a consistent read.
 */
export class DynamoNeighbours {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly asked = new Map<AccountId, Promise<readonly Item[]>>();

  constructor(client: DynamoDBClient, tableName: string) {
    this.client = client;
    this.tableName = tableName;
  }

  /** @throws StoreDownError */
  of(account: AccountId): Promise<readonly Item[]> {
    const shared = this.asked.get(account);
    if (shared !== undefined) return shared;
    const items = this.read(account);
    this.asked.set(account, items);
    void Promise.resolve().then(() => this.asked.delete(account));
    return items;
  }

  /** One of them; null when it is not there. @throws StoreDownError */
  async item(account: AccountId, sk: string): Promise<Item | null> {
    return (await this.of(account)).find((item) => item['sk']?.S === sk) ?? null;
  }

  private read(account: AccountId): Promise<readonly Item[]> {
    const query = {
      TableName: this.tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: {
        ':pk': accountKey(account, '').pk,
        ':first': { S: range.first },
        ':last': { S: range.last },
      },
      ConsistentRead: true,
    };
    return allPages(this.tableName, `read what is known of ${account}`, paginateQuery({ client: this.client }, query));
  }
}
