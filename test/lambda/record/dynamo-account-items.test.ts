import { parseAccountId } from '../../../lambda/domain/account-id';
import { DynamoAccountProfiles } from '../../../lambda/record/dynamo-account-profiles';
import { DynamoAudienceMemory } from '../../../lambda/record/dynamo-audience-memory';
import { DynamoCheckStates } from '../../../lambda/record/dynamo-check-states';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import {
  keepsTheAccountProfilesPromises,
  keepsTheAudienceMemoryPromises,
  keepsTheCheckStatesPromises,
} from '../../contracts/account-memories';
import { Clock } from '../../support/clock';
import { FakeDynamo } from '../../support/fake-dynamo';

const payments = parseAccountId('111122223333');

function memories(table: FakeDynamo) {
  const { now } = new Clock();
  return {
    states: new DynamoCheckStates(table.client, table.tableName, now),
    profiles: new DynamoAccountProfiles(table.client, table.tableName, now),
    audience: new DynamoAudienceMemory(table.client, table.tableName, now),
  };
}

describe('check states in DynamoDB', () => {
  keepsTheCheckStatesPromises(() => memories(new FakeDynamo()).states);
});

describe('account profiles in DynamoDB', () => {
  keepsTheAccountProfilesPromises(() => memories(new FakeDynamo()).profiles);
});

describe('the memory of listeners in DynamoDB', () => {
  keepsTheAudienceMemoryPromises(() => memories(new FakeDynamo()).audience);

  it('does not know whether a sink delivers from a state of a release that did not ask', async () => {
    const table = new FakeDynamo();
    const { audience } = memories(table);
    const at = '2026-11-21T03:00:00.000Z';
    const state = { accountId: payments, listening: true, sinkDelivers: true, at, welcomedAt: at };
    await audience.save(state);
    const [[key, item] = ['', {}]] = [...table.items];
    table.items.set(key, { ...item, body: { S: JSON.stringify({ ...state, sinkDelivers: undefined }) } });

    expect(await audience.of(payments)).toEqual({ ...state, sinkDelivers: null });
  });
});

describe('what is remembered of an account', () => {
  const questions = [
    ['profile', ({ profiles }: ReturnType<typeof memories>) => profiles.of(payments)],
    ['audience', ({ audience }: ReturnType<typeof memories>) => audience.of(payments)],
    ['check/root-unused', ({ states }: ReturnType<typeof memories>) => states.of(payments, ['root-unused'])],
  ] as const;

  it.each(questions)('is not there when the table cannot be reached: %s', async (_, ask) => {
    const table = new FakeDynamo();
    const failure = new Error('AccessDenied');
    table.failure = failure;

    const answer = ask(memories(table));

    await expect(answer).rejects.toThrow(StoreDownError);
    await expect(answer).rejects.toThrow(expect.objectContaining({ cause: failure }) as Error);
  });

  it.each(questions)('is named when it is damaged: %s', async (sk, ask) => {
    const table = new FakeDynamo();
    table.items.set('x', { pk: { S: 'account/111122223333' }, sk: { S: sk }, body: { S: '{"accountId":"<script>"}' } });
    table.items.set(`account/111122223333\n${sk}`, table.items.get('x') ?? {});
    table.items.delete('x');

    await expect(ask(memories(table))).rejects.toThrow(`pk 'account/111122223333', sk '${sk}'`);
  });
});
