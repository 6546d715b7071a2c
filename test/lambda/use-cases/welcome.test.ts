import { parseAccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import { aChannel, aTrail, denied, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const mfaOff = { mfaEnabled: seen(false) };
const nobodyListens = { deployment: deployedWith(aChannel({ state: 'pending', detail: 'nobody has confirmed it' })) };

describe('while nobody listens', () => {
  it('machines are told, people are not, and the alert waits', async () => {
    const account = new ReviewedAccount();
    account.becomes({ ...mfaOff, ...nobodyListens });

    await account.review();

    expect(account.heard()).toEqual([]);
    expect(account.announcer.welcomes).toEqual([]);
    const waiting = await account.findings.waiting(accountId);
    expect(waiting.map(({ finding }) => finding.detection).sort()).toEqual([
      'alert-channel-confirmed',
      'root-mfa-enabled',
    ]);
  });

  it('the first listener gets one message with everything, and nothing one by one', async () => {
    const account = new ReviewedAccount();
    account.becomes({ ...mfaOff, ...nobodyListens });
    await account.review();
    account.becomes({ ...mfaOff, accessKeysPresent: seen(true) });

    await account.review();

    expect(account.heard()).toEqual([]);
    expect(account.announcer.welcomes).toHaveLength(1);
    const [welcome] = account.announcer.welcomes;
    expect(welcome?.checks.filter(({ status }) => status === 'open').map(({ detection }) => detection)).toEqual([
      'root-mfa-enabled',
      'root-access-keys-absent',
      'root-mfa-phishing-resistant',
      'root-mfa-spare-device',
      'root-mfa-proven',
      'mfa-devices-reviewed',
    ]);
    expect(welcome?.waiting.map(({ detection }) => detection).sort()).toEqual([
      'alert-channel-confirmed',
      'root-mfa-enabled',
    ]);
    expect(welcome).toMatchObject({
      account: { name: 'payments' },
      rootLastUsedAt: '2026-06-19T08:00:00.000Z',
      rootLastUseKnown: true,
      channels: [aChannel()],
      eventsArrive: { answer: 'yes', except: [] },
    });
    expect(await account.findings.waiting(accountId)).toEqual([]);
  });

  it('the welcome comes once', async () => {
    const account = new ReviewedAccount();
    account.becomes(nobodyListens);
    await account.review();
    account.becomes({});

    await account.review();
    await account.review();

    expect(account.announcer.welcomes).toHaveLength(1);
    expect(account.heard()).toEqual([]);
  });

  it('who listens from the very first evaluation on is welcomed as well', async () => {
    const account = new ReviewedAccount();
    account.becomes(mfaOff);

    await account.review();

    expect(account.announcer.welcomes).toHaveLength(1);
    expect(account.heard()).toEqual([]);
  });

  it('the next listener is welcomed after everybody had left', async () => {
    const account = await anAccountWithListeners();
    account.becomes(nobodyListens);
    await account.review();
    account.becomes({});

    await account.review();

    expect(account.announcer.welcomes).toHaveLength(1);
    expect(account.heard()).toEqual([]);
  });

  it('what waited although somebody listens is told by a welcome', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ ...mfaOff, deployment: { deployed: true, channels: denied } });
    await account.review();
    account.becomes(mfaOff);

    await account.review();

    expect(account.announcer.welcomes).toHaveLength(1);
    expect(await account.findings.waiting(accountId)).toEqual([]);
  });

  it('a welcome that cannot be sent is sent by the next evaluation', async () => {
    const account = new ReviewedAccount();
    const { announcer } = account;
    account.becomes(mfaOff);
    const mute = {
      announce: announcer.announce.bind(announcer),
      tellMachines: announcer.tellMachines.bind(announcer),
      welcome: () => Promise.reject(new Error('SNS said no')),
    };

    await expect(account.review({ announcer: mute })).rejects.toThrow('SNS said no');
    expect(await account.findings.waiting(accountId)).toHaveLength(1);

    await account.review();
    expect(announcer.welcomes).toHaveLength(1);
    expect(await account.findings.waiting(accountId)).toEqual([]);
  });
});

describe('when it cannot be learned whether somebody listens', () => {
  it.each([
    ['AWS does not list the channels', { deployed: true, channels: notKnown('denied', 'refused') }],
    ['the only channel cannot be asked', deployedWith(aChannel({ name: 'Slack', kind: 'slack', state: 'unknown' }))],
  ] as const)('people are told, and it waits as well: %s', async (_, deployment) => {
    const account = await anAccountWithListeners();
    account.becomes({ ...mfaOff, deployment });

    await account.review();

    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
    expect(await account.findings.waiting(accountId)).toHaveLength(1);
  });

  it('nobody is welcomed again only because the question failed once', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ deployment: { deployed: true, channels: denied } });
    await account.review();
    account.becomes({});

    await account.review();

    expect(account.announcer.welcomes).toEqual([]);
  });
});

describe('what the welcome says of events', () => {
  it.each([
    ['arrive by a whole trail', {}, { answer: 'yes', except: [] }],
    ['do not arrive without a trail', { trails: seen([]) }, { answer: 'no' }],
    ['are not known when the trail is not', { trails: denied }, { answer: 'unknown' }],
    [
      'arrive in part by a trail with gaps',
      { trails: seen([aTrail({ managementEvents: 'write-only' })]) },
      { answer: 'in-part', gaps: 'management-events: it leaves out what only reads, such as aws login' },
    ],
    ['do not arrive by a trail that is switched off', { trails: seen([aTrail({ logging: false })]) }, { answer: 'no' }],
  ] as const)('they %s', async (_, posture, eventsArrive) => {
    const account = new ReviewedAccount();
    account.becomes(posture);

    await account.review();

    expect(account.announcer.welcomes).toMatchObject([{ eventsArrive }]);
  });

  it("and of root's last use only what is known", async () => {
    const account = new ReviewedAccount();
    account.becomes({ credentialReport: denied });

    await account.review();

    expect(account.announcer.welcomes).toMatchObject([{ rootLastUsedAt: null, rootLastUseKnown: false }]);
  });
});
