import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { SweepCursor } from '../../domain/sweep-cursor';
import { DynamoAccountItems } from './dynamo-account-items';
import { storedJson } from './stored-json';
import { storedSweepCursor } from '../stored/stored-sweep';
import type { SweepCursors } from '../sweep-cursors.port';

const prefix = 'sweep/';

/** `pk: account/<account>, sk: sweep/<region>`, all of an account read by one query. */
export class DynamoSweepCursors implements SweepCursors {
  private readonly items: DynamoAccountItems;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.items = new DynamoAccountItems(client, tableName, now);
  }

  /** @throws DamagedItemError when what is stored for a region is not a cursor. */
  async of(account: AccountId): Promise<readonly SweepCursor[]> {
    const items = await this.items.list(account, prefix);
    return items.map((item) => storedJson(item, 'body', storedSweepCursor));
  }

  save(cursor: SweepCursor): Promise<void> {
    return this.items.save(cursor.accountId, prefix + cursor.region, cursor);
  }
}
