import { parseAccountId } from '../../../../lambda/domain/account-id';
import { DynamoHardenings } from '../../../../lambda/record/dynamo/dynamo-hardenings';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { keepsTheHardeningsPromises } from '../../../contracts/hardenings';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { aRun } from '../../../support/hardening';

const payments = parseAccountId('111122223333');
let writes = 0;

function keeper(table: FakeDynamo): DynamoHardenings {
  return new DynamoHardenings(table.client, table.tableName, new Clock().now, () => `writer-${String((writes += 1))}`);
}

describe('runs of the guided lock-down in DynamoDB', () => {
  keepsTheHardeningsPromises(() => keeper(new FakeDynamo()));

  it('stand together, and never expire', async () => {
    const table = new FakeDynamo();
    await keeper(table).save(aRun());

    const [item] = [...table.items.values()];

    expect([item?.['pk']?.S, item?.['sk']?.S]).toEqual(['hardening', 'run/111122223333/2026-11-21T03:00:00.000Z']);
    expect(item).not.toHaveProperty('expiresAt');
  });

  it('are saved once when the answer was lost and the client sent it twice', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;

    expect(await keeper(table).save(aRun())).toEqual({ ...aRun(), version: 1 });
  });

  it('are named when they are damaged', async () => {
    const table = new FakeDynamo();
    const key = { pk: { S: 'hardening' }, sk: { S: 'run/111122223333/x' } };
    table.items.set('hardening\nrun/111122223333/x', { ...key, body: { S: '{"at":1}' } });

    await expect(keeper(table).of(payments)).rejects.toThrow("sk 'run/111122223333/x' is damaged");
  });

  it.each([
    ['the run of an account', (kept: DynamoHardenings) => kept.of(payments)],
    ['what has not ended', (kept: DynamoHardenings) => kept.unfinished()],
    ['a run', (kept: DynamoHardenings) => kept.save(aRun())],
  ])('are not answered when the store cannot be reached: %s', async (_, ask) => {
    const table = new FakeDynamo();
    table.failure = new Error('AccessDenied');

    await expect(ask(keeper(table))).rejects.toThrow(StoreDownError);
  });
});
