import { TransactWriteItemsCommand, TransactionCanceledException, type PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoIncidents } from '../../../../lambda/record/dynamo/dynamo-incidents';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { OvertakenError } from '../../../../lambda/record/overtaken.port';
import { anEvent, aThread, keepsTheIncidentsPromises } from '../../../contracts/incidents';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { anOpenedSession, ofRoot, payments } from '../../../support/incidents';

let writers = 0;
function incidentsIn(table: FakeDynamo): DynamoIncidents {
  return new DynamoIncidents(table.client, table.tableName, new Clock().now, () => `writer-${String((writers += 1))}`);
}

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('incidents in DynamoDB', () => {
  keepsTheIncidentsPromises(() => incidentsIn(new FakeDynamo()));

  it('stand with the account, and their events under the incident', async () => {
    const table = new FakeDynamo();
    await incidentsIn(table).keep(anEvent(), aThread());

    expect([...table.items.keys()]).toEqual([
      'account/111122223333\nincident/root/111122223333',
      'incident/111122223333/login\nevent/activity/111122223333/login',
    ]);
  });

  it('expire with the findings that they are made of', async () => {
    const table = new FakeDynamo();
    await incidentsIn(table).keep(anEvent(), aThread());

    const expiries = [...table.items.values()].map((item) => item['expiresAt']?.N);
    expect(expiries).toEqual(Array(2).fill(String(Date.parse('2027-12-26T03:12:52Z') / 1000)));
  });

  it('know their own write again when the answer to it was lost on the way', async () => {
    const table = new FakeDynamo();
    table.losesAnswers = true;
    const incidents = incidentsIn(table);

    await incidents.save(aThread());
    expect(await incidents.keep(anEvent(), aThread({ version: 1 }))).toEqual(anEvent());
    expect(await incidents.ofSession('ASIAEXAMPLEEXAMPLE00', ofRoot, null)).toMatchObject({ place: ofRoot });
  });

  it('take what an earlier release kept of a session, and add who opened it', async () => {
    const table = new FakeDynamo();
    const [pk, sk] = ['session/ASIA', 'thread'];
    const { accountId, key } = ofRoot;
    const body = { S: JSON.stringify({ accountId, key }) };
    table.items.set(`${pk}\n${sk}`, { pk: { S: pk }, sk: { S: sk }, body, expiresAt: { N: '1800000000' } });
    const incidents = incidentsIn(table);

    expect(await incidents.openedSession('ASIA')).toBeNull();
    expect(await incidents.ofSession('ASIA', { ...ofRoot, key: 'caller/x' }, anOpenedSession())).toEqual({
      place: ofRoot,
      opened: anOpenedSession(),
    });
    expect(table.items.get(`${pk}\n${sk}`)).toMatchObject({ body, expiresAt: { N: '1800000000' } });
  });

  it('take the thread that an earlier release kept, which knew neither sessions nor the last failure', async () => {
    const table = new FakeDynamo();
    const incidents = incidentsIn(table);
    const later = /"sessions":\[.*?\],|"lastFailureAt":(null|".*?"),/g;
    await incidents.save(aThread());
    for (const [place, item] of table.items)
      table.items.set(place, { ...item, body: { S: item['body']?.S?.replace(later, '') ?? '' } });

    const without = { sessions: [], lastFailureAt: null };
    expect(await incidents.thread(ofRoot)).toMatchObject({ incidents: [without, without] });
  });

  it('take the event that an earlier release kept, which did not say what it was about', async () => {
    const table = new FakeDynamo();
    const incidents = incidentsIn(table);
    await incidents.keep(anEvent(), null);
    for (const [place, item] of table.items)
      table.items.set(place, {
        ...item,
        body: { S: item['body']?.S?.replace('"target":null,"objects":[],"region":"us-east-1",', '') ?? '' },
      });

    expect([...table.items.values()][0]?.['body']?.S).not.toContain('objects');
    expect(await incidents.events(anEvent().incidentId)).toEqual([
      anEvent({ target: null, objects: [], region: null }),
    ]);
  });

  it.each([
    ['another write was in the way', cancelled('TransactionConflict', 'None'), OvertakenError],
    ['it was throttled', cancelled('ThrottlingError', 'None'), StoreDownError],
  ])('say what it was when nothing could be kept: %s', async (_, failure, error) => {
    const table = new FakeDynamo();
    const send = table.client.send.bind(table.client);
    const refusing = (command: PutItemCommand) =>
      command instanceof TransactWriteItemsCommand ? Promise.reject(failure) : send(command);
    Object.assign(table.client, { send: refusing });

    await expect(incidentsIn(table).keep(anEvent(), aThread())).rejects.toThrow(error);
  });

  it.each([
    ['reading', (incidents: DynamoIncidents) => incidents.thread(ofRoot)],
    ['listing', (incidents: DynamoIncidents) => incidents.threads(payments)],
    ['keeping', (incidents: DynamoIncidents) => incidents.keep(anEvent(), aThread())],
    ['keeping an event only', (incidents: DynamoIncidents) => incidents.keep(anEvent(), null)],
    ['saving', (incidents: DynamoIncidents) => incidents.save(aThread())],
    ['listing events', (incidents: DynamoIncidents) => incidents.events('incident/x')],
    ['asking whose session it is', (incidents: DynamoIncidents) => incidents.ofSession('ASIA', ofRoot, null)],
    ['asking who opened it', (incidents: DynamoIncidents) => incidents.openedSession('ASIA')],
  ])('say that the store is down when %s fails', async (_, act) => {
    const table = new FakeDynamo();
    table.failure = new Error('no route to host');

    await expect(act(incidentsIn(table))).rejects.toThrow(StoreDownError);
  });

  it.each([
    ['a thread', 'account/111122223333', 'incident/root/111122223333', (it: DynamoIncidents) => it.thread(ofRoot)],
    ['an event', 'incident/x', 'event/y', (it: DynamoIncidents) => it.events('incident/x')],
    ['a session', 'session/ASIA', 'thread', (it: DynamoIncidents) => it.ofSession('ASIA', ofRoot, null)],
  ])('name what is damaged instead of passing over it: %s', async (_, pk, sk, act) => {
    const table = new FakeDynamo();
    table.items.set(`${pk}\n${sk}`, { pk: { S: pk }, sk: { S: sk }, body: { S: '{"key":1}' } });

    await expect(act(incidentsIn(table))).rejects.toThrow(`sk '${sk}' is damaged`);
  });

  it('list the threads that can be read beside one that is damaged, and name that one', async () => {
    const table = new FakeDynamo();
    await incidentsIn(table).save(aThread());
    const [pk, sk] = ['account/111122223333', 'incident/caller/x'];
    table.items.set(`${pk}\n${sk}`, { pk: { S: pk }, sk: { S: sk }, body: { S: '{"key":1}' } });

    const { threads, damaged } = await incidentsIn(table).threads(payments);

    expect(threads).toEqual([aThread({ version: 1 })]);
    expect(damaged).toMatchObject([{ message: expect.stringContaining(`sk '${sk}' is damaged`) as string }]);
  });
});
