import { parseAccountId } from '../../../../lambda/domain/account-id';
import { DynamoPastStates } from '../../../../lambda/record/dynamo/dynamo-past-states';
import { DynamoSweepCursors } from '../../../../lambda/record/dynamo/dynamo-sweep-cursors';
import { DynamoSweepLease } from '../../../../lambda/record/dynamo/dynamo-sweep-lease';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import {
  aCursor,
  keepsThePastStatesPromises,
  keepsTheSweepCursorsPromises,
  keepsTheSweepLeasePromises,
} from '../../../contracts/sweep-memories';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';

const payments = parseAccountId('111122223333');
const { now } = new Clock();

let holders = 0;
function aLease(table: FakeDynamo, clock = new Clock()): DynamoSweepLease {
  return new DynamoSweepLease(table.client, table.tableName, clock.now, () => `sweeper-${String((holders += 1))}`);
}

const cursorsIn = (table: FakeDynamo) => new DynamoSweepCursors(table.client, table.tableName, now);
const pastsIn = (table: FakeDynamo) => new DynamoPastStates(table.client, table.tableName, now);

describe('sweep cursors in DynamoDB', () => {
  keepsTheSweepCursorsPromises(() => cursorsIn(new FakeDynamo()));
});

describe('the past in DynamoDB', () => {
  keepsThePastStatesPromises(() => pastsIn(new FakeDynamo()));
});

describe('the lease of a sweep in DynamoDB', () => {
  keepsTheSweepLeasePromises((clock) => {
    const table = new FakeDynamo();
    return () => aLease(table, clock);
  });

  it('knows its own lease again when the answer to it was lost on the way', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;

    expect(await aLease(table).begin(payments, new Date(now().getTime() + 60_000))).toBe(true);
  });
});

describe('what a sweep remembers', () => {
  it('stands under the account, by name', async () => {
    const table = new FakeDynamo();
    await cursorsIn(table).save(aCursor);
    await pastsIn(table).save({
      accountId: payments,
      since: aCursor.settledUntil,
      sumUp: null,
      toldAt: null,
      toldRegions: [],
    });
    await aLease(table).begin(payments, new Date(now().getTime() + 60_000));

    expect([...table.items.keys()].sort()).toEqual([
      'account/111122223333\nhistory',
      'account/111122223333\nsweep-lease',
      'account/111122223333\nsweep/eu-west-1',
    ]);
  });

  it.each([
    ['cursors', (table: FakeDynamo) => cursorsIn(table).of(payments)],
    ['the past', (table: FakeDynamo) => pastsIn(table).of(payments)],
    ['a lease', (table: FakeDynamo) => aLease(table).begin(payments, now())],
    ['the end of a lease', (table: FakeDynamo) => aLease(table).end(payments)],
  ])('is not there when the table cannot be reached: %s', async (_, ask) => {
    const table = new FakeDynamo();
    table.failure = new Error('AccessDenied');

    await expect(ask(table)).rejects.toThrow(StoreDownError);
  });

  it.each([
    ['sweep/eu-west-1', (table: FakeDynamo) => cursorsIn(table).of(payments)],
    ['history', (table: FakeDynamo) => pastsIn(table).of(payments)],
  ])('is named when it is damaged: %s', async (sk, ask) => {
    const table = new FakeDynamo();
    table.items.set(`account/111122223333\n${sk}`, {
      pk: { S: 'account/111122223333' },
      sk: { S: sk },
      body: { S: '{"accountId":"111122223333"}' },
    });

    await expect(ask(table)).rejects.toThrow(`sk '${sk}' is damaged`);
  });
});
