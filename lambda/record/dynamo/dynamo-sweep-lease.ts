import { DeleteItemCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import { accountKey } from './dynamo-account-items';
import { refusalOf } from './dynamo-refusal';
import { sweepLeaseBounds } from '../sweep-lease-bounds';
import type { SweepLease } from '../sweep-lease.port';

const item = 'sweep-lease';

/** `pk: account/<account>, sk: sweep-lease`, one conditional write to begin and one to end. */
export class DynamoSweepLease implements SweepLease {
  private readonly client: DynamoDBClient;
  private readonly tableName: string;
  private readonly now: () => Date;
  private readonly newHolder: () => string;
  private holder = '';

  /** @param newHolder a text never given twice: it tells our own lease, whose answer was lost on the way, from a stranger's. */
  constructor(client: DynamoDBClient, tableName: string, now: () => Date, newHolder: () => string) {
    this.client = client;
    this.tableName = tableName;
    this.now = now;
    this.newHolder = newHolder;
  }

  async begin(account: AccountId, until: Date): Promise<boolean> {
    this.holder = this.newHolder();
    const { endedAt, impossibleAfter } = sweepLeaseBounds(this.now());
    const put = new PutItemCommand({
      TableName: this.tableName,
      Item: { ...accountKey(account, item), holder: { S: this.holder }, leaseUntil: { N: String(until.getTime()) } },
      ConditionExpression: 'attribute_not_exists(pk) OR leaseUntil <= :endedAt OR leaseUntil > :impossibleAfter',
      ExpressionAttributeValues: {
        ':endedAt': { N: String(endedAt) },
        ':impossibleAfter': { N: String(impossibleAfter) },
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const refusal = await refusalOf(this.tableName, `begin a sweep of ${account}`, this.client.send(put));
    return refusal === null || refusal.found?.['holder']?.S === this.holder;
  }

  async end(account: AccountId): Promise<void> {
    const remove = new DeleteItemCommand({
      TableName: this.tableName,
      Key: accountKey(account, item),
      ConditionExpression: 'holder = :holder',
      ExpressionAttributeValues: { ':holder': { S: this.holder } },
    });
    // A refusal says that this sweep's time was over and another one has begun.
    await refusalOf(this.tableName, `end the sweep of ${account}`, this.client.send(remove));
  }
}
