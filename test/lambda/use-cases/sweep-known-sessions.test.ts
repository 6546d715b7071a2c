import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { keysIn, knownSessions } from '../../../lambda/use-cases/sweep/known-sessions';
import { aThread } from '../../contracts/incidents';
import { aRootRecord, eventOf } from '../../support/cloudtrail';
import { anOpenedSession, iso, payments } from '../../support/incidents';
import { unlockBucket } from '../../support/root-calls';
import { ago, anAccountUnderWatch, type SweptAccount } from '../../support/swept-account';

const accessKeyId = 'ASIAEXAMPLEASSUMEDRT';
const userIdentity = {
  type: 'Root',
  arn: 'arn:aws:iam::111122223333:root',
  accountId: '111122223333',
  accessKeyId,
  sessionContext: { assumedRoot: 'true' },
};

/** EventBridge delivers a call of a root session, one minute after it was made. */
async function anAccountWithSession(): Promise<SweptAccount> {
  const account = await anAccountUnderWatch();
  const call = { ...unlockBucket, userIdentity, eventID: 'delivered', eventTime: ago(account, 1) };
  await respondToActivity(eventOf(aRootRecord(call)), account.services().activity);
  account.heard();
  return account;
}

const askedByKey = ({ history }: SweptAccount) =>
  history.asked.flatMap(({ region, lookup }) => (lookup.by === 'access-key' ? [[region, lookup.value]] : []));

describe('a sweep after a root session', () => {
  it('looks for its key in every region', async () => {
    const account = await anAccountWithSession();

    await account.nextSweep();

    expect(askedByKey(account).sort()).toEqual([
      ['eu-west-1', accessKeyId],
      ['us-east-1', accessKeyId],
    ]);
  });

  it('does so no more once what it reads is long after the session', async () => {
    const account = await anAccountWithSession();
    await account.nextSweep();
    await account.nextSweep();
    await account.nextSweep();
    await account.nextSweep();
    account.history.asked.splice(0);

    await account.nextSweep();

    expect(askedByKey(account)).toEqual([]);
  });

  it('asks for no key where there was none', async () => {
    const account = await anAccountUnderWatch();

    await account.nextSweep();

    expect(askedByKey(account)).toEqual([]);
  });

  it('reads all the rest, and fails at the end, when the sessions cannot be learned', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'far-away', at: ago(account, 1), region: 'eu-west-1' });
    jest.spyOn(account.incidents, 'threads').mockRejectedValue(new StoreDownError('The store is down.'));

    await expect(account.nextSweep()).rejects.toThrow('The store is down.');
    expect(account.heard()).toEqual(['far-away']);
  });
});

describe('the root sessions that are known', () => {
  const threads = Array.from({ length: 25 }, (_, index) => {
    const key = `by-key/ASIAEXAMPLEEXAMPLE${String(index + 10)}`;
    const thread = aThread({ key });
    return { ...thread, incidents: thread.incidents.map((incident) => ({ ...incident, lastAt: iso(index) })) };
  });
  const known = (...all: readonly ReturnType<typeof aThread>[]) =>
    knownSessions(payments, { threads: () => Promise.resolve({ threads: all, damaged: [] }) });

  it('are the twenty newest', async () => {
    const keys = (await known(...threads)).map(({ keyId }) => keyId.slice(-2));

    expect(keys).toEqual(Array.from({ length: 20 }, (_, index) => String(34 - index)));
  });

  it('are also those that joined an incident of root itself, each once', async () => {
    const opened = anOpenedSession({ keyId: accessKeyId, targetAccountId: payments });
    const joined = aThread();
    const ofRootItself = { ...joined, incidents: joined.incidents.map((one) => ({ ...one, sessions: [opened] })) };
    const ofTheKey = { ...ofRootItself, key: `by-key/${accessKeyId}` };

    expect(await known(ofRootItself)).toEqual([{ keyId: accessKeyId, lastAt: opened.openedAt }]);
    expect(await known(ofTheKey)).toHaveLength(1);
  });

  it.each([
    ['of root itself', aThread()],
    ['of another caller', aThread({ key: 'caller/arn:aws:iam::111122223333:user/ana' })],
    ['of a session without a temporary key', aThread({ key: 'by-key/111122223333' })],
    ['of a session that opened no incident', aThread({ key: `by-key/${accessKeyId}`, incidents: [] })],
  ])('do not come from a thread %s', async (_, thread) => {
    expect(await known(thread)).toEqual([]);
  });

  it.each([
    ['a window that ended long before', '2026-11-21T10:00:00Z', '2026-11-21T11:43:59Z', []],
    ['a window that ends just before', '2026-11-21T10:00:00Z', '2026-11-21T11:44:00Z', [accessKeyId]],
    ['a window that begins just after', '2026-11-21T12:16:00Z', '2026-11-21T13:00:00Z', [accessKeyId]],
    ['a window that begins long after', '2026-11-21T12:16:01Z', '2026-11-21T13:00:00Z', []],
  ])('are looked for only around their last call: %s', (_, from, to, keys) => {
    expect(keysIn({ from, to }, [{ keyId: accessKeyId, lastAt: '2026-11-21T12:00:00.000Z' }])).toEqual(keys);
  });
});
