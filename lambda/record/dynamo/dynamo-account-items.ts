import {
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  type AttributeValue,
  type DynamoDBClient,
  type PutItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import { allPages } from './dynamo-pages';
import { refusalOf } from './dynamo-refusal';
import { OvertakenError } from '../overtaken.port';
import { orStoreDown } from './store-failure';

/** What is remembered of an account: one partition per account, one item per thing, each with its JSON in `body`. */
export function accountKey(account: AccountId, item: string): { pk: { S: string }; sk: { S: string } } {
  return { pk: { S: `account/${account}` }, sk: { S: item } };
}

/** One thing of one partition, as {@link accountKey}. */
type KeyOf<P extends string> = (partition: P, item: string) => ReturnType<typeof accountKey>;

/** Items by what they are of: an account, or whatever else makes the partition. */
export class DynamoItems<P extends string> {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly now: () => Date;
  private readonly keyOf: KeyOf<P>;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date, keyOf: KeyOf<P>) {
    this.client = client;
    this.tableName = tableName;
    this.now = now;
    this.keyOf = keyOf;
  }

  /** @throws StoreDownError */
  async read(account: P, item: string): Promise<Record<string, AttributeValue> | null> {
    const get = new GetItemCommand({ TableName: this.tableName, Key: this.keyOf(account, item), ConsistentRead: true });
    const { Item } = await orStoreDown(this.tableName, `read ${item} of ${account}`, this.client.send(get));
    return Item ?? null;
  }

  /** Every item whose name begins so, by one query. @throws StoreDownError */
  list(account: P, prefix: string): Promise<readonly Record<string, AttributeValue>[]> {
    const { pk, sk } = this.keyOf(account, prefix);
    const pages = paginateQuery(
      { client: this.client },
      {
        TableName: this.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
        ConsistentRead: true,
      },
    );
    return allPages(this.tableName, `list ${prefix} of ${account}`, pages);
  }

  /** @throws StoreDownError */
  async save(account: P, item: string, body: object): Promise<void> {
    const put = new PutItemCommand({ TableName: this.tableName, Item: this.itemOf(account, item, body) });
    await orStoreDown(this.tableName, `save ${item} of ${account}`, this.client.send(put));
  }

  /**
   * Saves what happened then, unless something newer is kept: by one write, which asks nothing before.
   * @param at ISO 8601, kept beside the body for the condition
   * @throws StoreDownError
   */
  async saveNewest(account: P, item: string, body: object, at: string): Promise<void> {
    const happenedAt = { S: new Date(at).toISOString() };
    const put = new PutItemCommand({
      TableName: this.tableName,
      Item: { ...this.itemOf(account, item, body), happenedAt },
      ConditionExpression: 'attribute_not_exists(happenedAt) OR :happenedAt > happenedAt',
      ExpressionAttributeValues: { ':happenedAt': happenedAt },
    });
    await refusalOf(this.tableName, `save ${item} of ${account}`, this.client.send(put));
  }

  /**
   * Saves what was made of the version that it carries. The version is kept beside the body too, for the condition.
   * @param writer a text never given twice: it tells our own write, whose answer was lost on the way, from a stranger's
   * @returns it as it is kept, with the next version
   * @throws OvertakenError when another was saved meanwhile, StoreDownError
   */
  async replace<T extends { readonly version: number }>(account: P, item: string, body: T, writer: string): Promise<T> {
    const next = { ...body, version: body.version + 1 };
    const put = new PutItemCommand({
      TableName: this.tableName,
      Item: { ...this.itemOf(account, item, next), version: { N: String(next.version) }, writer: { S: writer } },
      ...unlessOvertaken(body.version),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const refusal = await refusalOf(this.tableName, `save ${item} of ${account}`, this.client.send(put));
    // The client repeats a write whose answer was lost: then what stands in the way is our own.
    if (refusal && refusal.found?.['writer']?.S !== writer) throw new OvertakenError(`${item} of ${account}`);
    return next;
  }

  private itemOf(account: P, item: string, body: object): Record<string, AttributeValue> {
    return {
      ...this.keyOf(account, item),
      body: { S: JSON.stringify(body) },
      savedAt: { S: this.now().toISOString() },
    };
  }
}

export class DynamoAccountItems extends DynamoItems<AccountId> {
  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    super(client, tableName, now, accountKey);
  }
}

/** Version 0 also stands for an item from before there were versions. */
function unlessOvertaken(version: number): Partial<PutItemCommandInput> {
  const ExpressionAttributeNames = { '#version': 'version' };
  return version === 0
    ? { ConditionExpression: 'attribute_not_exists(#version)', ExpressionAttributeNames }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames,
        ExpressionAttributeValues: { ':version': { N: String(version) } },
      };
}
