import { timing } from '../../../../lambda/contract/timing';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { announcementOf } from '../../../../lambda/domain/announcement';
import { DynamoFindings } from '../../../../lambda/record/dynamo/dynamo-findings';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { keepsTheFindingStorePromises } from '../../../contracts/finding-store';
import { Clock } from '../../../support/clock';
import { FakeDynamo } from '../../../support/fake-dynamo';
import { aPostureFinding, aRootLoginFinding } from '../../../support/findings';

const payments = parseAccountId('111122223333');
const login = announcementOf(aRootLoginFinding());

function aStore() {
  const clock = new Clock();
  const table = new FakeDynamo();
  let claimants = 0;
  const store = new DynamoFindings(table.client, table.tableName, clock.now, () => `claimant-${++claimants}`);
  return { store, clock, table };
}

describe('findings in DynamoDB', () => {
  keepsTheFindingStorePromises(aStore);

  it('takes its own claim for its own when the answer was lost and the client sent it twice', async () => {
    const { store, table } = aStore();
    table.losesAnswers = true;

    expect(await store.claim(login)).toBe('mine');
  });

  it('learns that people were told although the answer to its own claim was lost', async () => {
    const { store, table, clock } = aStore();
    await store.claim(login);
    await store.markPeopleTold(login);
    clock.pass(timing.claimLease);
    table.losesAnswers = true;

    expect(await store.claim(login)).toBe('people-told');
  });

  it.each([
    ['claiming', (store: DynamoFindings) => store.claim(login)],
    ['remembering that people were told', (store: DynamoFindings) => store.markPeopleTold(login)],
    ['marking', (store: DynamoFindings) => store.markAnnounced(login)],
    ['keeping waiting', (store: DynamoFindings) => store.markWaiting(login)],
    ['listing', (store: DynamoFindings) => store.waiting(payments)],
    ['reading', (store: DynamoFindings) => store.activity(login.finding.id)],
  ])('says that the store is down, and why, when %s fails', async (_, act) => {
    const { store, table } = aStore();
    const failure = new Error('no route to host');
    table.failure = failure;

    const refused = act(store);

    await expect(refused).rejects.toThrow(StoreDownError);
    await expect(refused).rejects.toThrow(expect.objectContaining({ cause: failure }) as Error);
    await expect(refused).rejects.toThrow(/Table findings .*no route to host/);
  });

  it('lets activity expire 400 days after it was seen, and keeps what checks said', async () => {
    const { store, table } = aStore();
    await store.claim(login);
    await store.markAnnounced(login);
    await store.claim(announcementOf(aPostureFinding(), 1));

    const expiries = [...table.items.values()].map((item) => item['expiresAt']?.N);

    expect(expiries).toEqual([String(Date.parse('2027-12-26T03:12:52Z') / 1000), undefined]);
  });

  it('never lets a finding expire while it waits for a listener', async () => {
    const { store, table } = aStore();
    await store.markWaiting(login);

    const waiting = [...table.items.values()].find((item) => item['pk']?.S === 'waiting/111122223333');

    expect(waiting).toBeDefined();
    expect(waiting).not.toHaveProperty('expiresAt');
  });

  it('keeps the finding from the claim on, so that the table is evidence', async () => {
    const { store, table } = aStore();
    await store.claim(login);
    await store.markAnnounced(login);

    const [kept] = [...table.items.values()];

    expect(JSON.parse(kept?.['announcement']?.S ?? '')).toEqual(login);
    expect(kept?.['state']).toEqual({ S: 'announced' });
  });

  it('takes a finding whose id is longer than any key', async () => {
    const { store } = aStore();
    const long = announcementOf(aRootLoginFinding({ id: `activity/111122223333/${'ä'.repeat(3000)}` }));

    expect(await store.claim(long)).toBe('mine');
    await store.markWaiting(long);
    expect(await store.claim(long)).toBe('announced');
    expect(await store.waiting(payments)).toEqual([long]);
  });

  it.each([
    ['no JSON', 'not json', /is not the JSON that was written/],
    ['JSON of another shape', '{"announcementId":1}', /has a wrong /],
    [
      'a hostile finding',
      JSON.stringify({ announcementId: 'x', finding: { __proto__: null, kind: 'activity' } }),
      /wrong/,
    ],
  ])('names the waiting item that holds %s, instead of passing over it', async (_, text, wrong) => {
    const { store, table } = aStore();
    await store.markWaiting(login);
    table.items.set('x', { pk: { S: 'waiting/111122223333' }, sk: { S: 'activity/x#0' }, announcement: { S: text } });

    const listed = store.waiting(payments);

    await expect(listed).rejects.toThrow(/pk 'waiting\/111122223333', sk 'activity\/x#0'/);
    await expect(listed).rejects.toThrow(wrong);
  });
});
