import { parseAccountId } from '../../../../lambda/domain/account-id';
import { DynamoAcknowledgements } from '../../../../lambda/record/dynamo/dynamo-acknowledgements';
import { DynamoPlans } from '../../../../lambda/record/dynamo/dynamo-plans';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { keepsTheAcknowledgementsPromises, keepsThePlansPromises } from '../../../contracts/planned-use';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { aPlan } from '../../../support/plans';

const payments = parseAccountId('111122223333');

function keepers(table: FakeDynamo) {
  const { now } = new Clock();
  let writers = 0;
  const newWriter = (): string => `writer-${String(++writers)}`;
  return {
    plans: new DynamoPlans(table.client, table.tableName, now, newWriter),
    acknowledgements: new DynamoAcknowledgements(table.client, table.tableName, now, newWriter),
  };
}

describe('planned windows in DynamoDB', () => {
  keepsThePlansPromises(() => keepers(new FakeDynamo()).plans);

  it('stand in the partition of their account, and never expire', async () => {
    const table = new FakeDynamo();
    await keepers(table).plans.save(aPlan());

    const [item] = [...table.items.values()];

    expect(item).toMatchObject({ pk: { S: 'account/111122223333' }, sk: { S: 'plan/k3f9x2ab' } });
    expect(item).not.toHaveProperty('expiresAt');
  });

  it('are named when they are damaged', async () => {
    const table = new FakeDynamo();
    const key = { pk: { S: 'account/111122223333' }, sk: { S: 'plan/k3f9x2ab' } };
    table.items.set('account/111122223333\nplan/k3f9x2ab', { ...key, body: { S: '{"reason":1}' } });

    await expect(keepers(table).plans.of(payments)).rejects.toThrow("sk 'plan/k3f9x2ab' is damaged");
  });
});

describe('acknowledgements in DynamoDB', () => {
  keepsTheAcknowledgementsPromises(() => keepers(new FakeDynamo()).acknowledgements);

  it('are kept once when the answer was lost and the client sent it twice', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;
    const { acknowledgements } = keepers(table);
    const mine = { accountId: payments, incident: '1f0c6e2a', note: 'mine', by: 'arn', at: '2026-11-21T04:00:00.000Z' };

    expect(await acknowledgements.keep(mine)).toEqual(mine);
    expect(table.items.size).toBe(1);
  });
});

describe('what cannot be reached', () => {
  it.each([
    ['windows', ({ plans }: ReturnType<typeof keepers>) => plans.of(payments)],
    ['a use', ({ plans }: ReturnType<typeof keepers>) => plans.markUsed(aPlan(), '2026-11-21T04:00:00.000Z')],
    ['an acknowledgement', ({ acknowledgements }: ReturnType<typeof keepers>) => acknowledgements.of(payments, 'x')],
  ])('is not answered: %s', async (_, ask) => {
    const table = new FakeDynamo();
    table.failure = new Error('AccessDenied');

    await expect(ask(keepers(table))).rejects.toThrow(StoreDownError);
  });
});
