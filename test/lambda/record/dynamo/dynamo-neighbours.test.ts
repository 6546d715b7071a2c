import { parseAccountId } from '../../../../lambda/domain/account-id';
import { DynamoAccountProfiles } from '../../../../lambda/record/dynamo/dynamo-account-profiles';
import { DynamoIncidents } from '../../../../lambda/record/dynamo/dynamo-incidents';
import { DynamoNeighbours } from '../../../../lambda/record/dynamo/dynamo-neighbours';
import { DynamoPlans } from '../../../../lambda/record/dynamo/dynamo-plans';
import { aThread } from '../../../contracts/incidents';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { ofRoot, payments } from '../../../support/incidents';
import { aPlan } from '../../../support/plans';

const elsewhere = parseAccountId('444455556666');
const profile = { id: payments, name: 'payments', standing: 'standalone' } as const;

async function remembered() {
  const table = new FakeDynamo();
  const neighbours = new DynamoNeighbours(table.client, table.tableName);
  const { now } = new Clock();
  let writers = 0;
  const newWriter = (): string => `writer-${String(++writers)}`;
  const incidents = new DynamoIncidents(table.client, table.tableName, now, newWriter, neighbours);
  const plans = new DynamoPlans(table.client, table.tableName, now, newWriter, neighbours);
  const profiles = new DynamoAccountProfiles(table.client, table.tableName, now, neighbours);
  await Promise.all([incidents.save(aThread()), plans.save(aPlan()), profiles.save(profile)]);
  const together = () => Promise.all([incidents.thread(ofRoot), plans.of(payments), profiles.of(payments)]);
  return { table, incidents, plans, profiles, together, calls: jest.spyOn(table.client, 'send') };
}

describe('what every alert asks of an account', () => {
  it('comes by one query when it is asked for at the same moment, page by page', async () => {
    const { together, calls } = await remembered();

    const [thread, plans, known] = await together();

    expect([thread?.key, plans.map(({ id }) => id), known]).toEqual([ofRoot.key, ['k3f9x2ab'], profile]);
    expect(calls.mock.calls.map(([{ constructor }]) => constructor.name)).toEqual(['QueryCommand', 'QueryCommand']);
  });

  it('is asked for again the next time, since others may have written', async () => {
    const { together, profiles } = await remembered();
    await together();
    await profiles.save({ ...profile, name: 'payments-prod' });

    const [, , known] = await together();

    expect(known?.name).toBe('payments-prod');
  });

  it('is asked for once for each account', async () => {
    const { profiles, together } = await remembered();

    const [[, , here], there] = await Promise.all([together(), profiles.of(elsewhere)]);

    expect([here?.name, there]).toEqual(['payments', null]);
  });

  it.each(['profile', 'plan/k3f9x2ab', 'incident/root/111122223333'])(
    'stands when another part of it is damaged: %s',
    async (sk) => {
      const { table, incidents, plans, profiles } = await remembered();
      const place = `account/111122223333\n${sk}`;
      table.items.set(place, { ...table.items.get(place), body: { S: '{' } });

      const parts = await Promise.allSettled([profiles.of(payments), plans.of(payments), incidents.thread(ofRoot)]);

      const damaged = parts.flatMap((part) => (part.status === 'rejected' ? [String(part.reason)] : []));
      expect(damaged).toEqual([expect.stringContaining(`sk '${sk}' is damaged`)]);
    },
  );

  it('does not grow with the sessions and callers of the account: their incidents stand before it', async () => {
    const { table, incidents, together, calls } = await remembered();
    const others = Array.from({ length: 5 }, (_, index) => [
      `by-key/ASIA${String(index)}`,
      `caller/arn:${String(index)}`,
    ]);
    for (const key of others.flat()) await incidents.save({ ...aThread(), key });
    calls.mockClear();

    await together();

    expect(table.items.size).toBe(13);
    expect(calls).toHaveBeenCalledTimes(2);
  });
});
