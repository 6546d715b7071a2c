import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { AudienceState } from '../../../../lambda/record/audience-memory.port';
import { DynamoAccountProfiles } from '../../../../lambda/record/dynamo/dynamo-account-profiles';
import { DynamoAudienceMemory } from '../../../../lambda/record/dynamo/dynamo-audience-memory';
import { DynamoCheckStates } from '../../../../lambda/record/dynamo/dynamo-check-states';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import {
  keepsTheAccountProfilesPromises,
  keepsTheAudienceMemoryPromises,
  keepsTheCheckStatesPromises,
} from '../../../contracts/account-memories';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';

const payments = parseAccountId('111122223333');

const listening: AudienceState = {
  accountId: payments,
  version: 0,
  listening: true,
  sinkDelivers: true,
  at: '2026-11-21T03:00:00.000Z',
  welcomedAt: null,
  welcomedKinds: [],
  welcomingSince: null,
};

/** What an earlier release kept of a check, and what it did not. */
const known = {
  accountId: payments,
  check: 'root-unused',
  status: 'open',
  outcome: 'fail',
  cause: null,
  lastKnown: 'fail',
  everOpened: true,
  openSince: '2026-11-20T03:00:00.000Z',
  transitionNumber: 1,
  recordedAt: '2026-11-20T03:00:00.000Z',
} as const;
const later = { unknownSince: null, toldAt: null, waiver: null, turned: null, owed: null };
const unversioned = { version: 0, judgedAt: '1970-01-01T00:00:00.000Z', ...later };

function memories(table: FakeDynamo) {
  const { now } = new Clock();
  let writers = 0;
  const newWriter = (): string => `writer-${String(++writers)}`;
  return {
    states: new DynamoCheckStates(table.client, table.tableName, now, newWriter),
    profiles: new DynamoAccountProfiles(table.client, table.tableName, now),
    audience: new DynamoAudienceMemory(table.client, table.tableName, now, newWriter),
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
    const state = await audience.save(listening);
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

  it('is saved once when the answer was lost and the client sent it twice', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;
    const { states } = memories(table);

    const first = await states.save({ ...known, ...unversioned });
    const second = await states.save({ ...first, outcome: 'pass', lastKnown: 'pass' });

    expect(await states.of(payments, ['root-unused'])).toEqual([{ ...second, version: 2 }]);
  });
});

describe('what an earlier release remembered', () => {
  const remember = (sk: string, body: object): FakeDynamo => {
    const table = new FakeDynamo();
    const item = { pk: { S: 'account/111122223333' }, sk: { S: sk }, body: { S: JSON.stringify(body) } };
    table.items.set(`account/111122223333\n${sk}`, item);
    return table;
  };

  it('of who listens is read, and replaced', async () => {
    const { accountId, at } = listening;
    const { audience } = memories(remember('audience', { accountId, listening: true, at, welcomedAt: at }));

    const state = await audience.of(payments);

    expect(state).toEqual({ ...listening, sinkDelivers: null, welcomedAt: at });
    expect(await audience.save(listening)).toMatchObject({ version: 1 });
  });

  it('of a check is read, and replaced', async () => {
    const { states } = memories(remember('check/root-unused', { ...known, unknownRuns: 0 }));

    const [state] = await states.of(payments, ['root-unused']);

    expect(state).toEqual({ ...known, ...unversioned });
    expect(await states.save({ ...known, ...unversioned })).toMatchObject({ version: 1 });
  });
});
