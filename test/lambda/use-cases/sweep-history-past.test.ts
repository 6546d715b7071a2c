import { known, notKnown } from '../../../lambda/domain/fact';
import { shifted } from '../../../lambda/domain/history';
import { untold } from '../../../lambda/domain/past';
import { lookupsIn } from '../../../lambda/use-cases/sweep/lookups';
import { aRootLogin, type CloudTrailJson } from '../../support/cloudtrail';
import { firstSweepAt, SweptAccount } from '../../support/swept-account';

/** A root sign-in as the event history keeps it. */
const login = (changes: CloudTrailJson = {}) => ({
  record: { ...aRootLogin(), eventID: undefined, eventTime: undefined, ...changes },
});
const withoutMfa = { additionalEventData: { MFAUsed: 'No' } };

function happens(account: SweptAccount, id: string, at: string, changes: Partial<CloudTrailJson> = {}): void {
  account.history.happened({ id, at, record: { ...login().record, eventID: id, eventTime: at, ...changes } });
}

/** Two sign-ins and three other deeds, all before Rootwatch watched. */
function anAccountWithAPast(): SweptAccount {
  const account = new SweptAccount();
  happens(account, 'june', '2026-09-19T10:00:00Z');
  happens(account, 'october', '2026-10-02T09:00:00Z', { ...withoutMfa, sourceIPAddress: '198.51.100.4' });
  account.history.happened({ id: 'deed-1', at: '2026-10-02T09:05:00Z' });
  account.history.happened({ id: 'deed-2', at: '2026-10-02T09:06:00Z', region: 'eu-west-1' });
  account.history.happened({ id: 'broken', at: '2026-10-02T09:07:00Z', damaged: true });
  return account;
}

const sumUpOf = async (account: SweptAccount) => untold(await account.pasts.of(account.accountId));

describe('the first sweep', () => {
  it('keeps what happened before quietly, and tells nobody one by one', async () => {
    const account = anAccountWithAPast();

    await account.sweep();

    expect(account.heard()).toEqual([]);
    const kept = account.kept();
    expect(kept).toHaveLength(5);
    expect(kept).toEqual(expect.arrayContaining(['deed-1', 'deed-2', 'june', 'october']));
  });

  it('leaves none of it waiting for the welcome, although nobody listens', async () => {
    const account = anAccountWithAPast();
    const { activity } = account.services();

    await account.sweep({ activity: { ...activity, audience: { isListening: () => Promise.resolve(false) } } });

    expect(await account.findings.waiting(account.accountId)).toEqual([]);
  });

  it('sums it up', async () => {
    const account = anAccountWithAPast();

    await account.sweep();

    expect(await sumUpOf(account)).toEqual({
      from: '2026-08-23T12:00:00Z',
      to: '2026-11-21T11:40:00Z',
      regions: ['eu-west-1', 'us-east-1'],
      unread: [],
      regionsUnknown: null,
      signIns: {
        times: 2,
        withoutMfa: 1,
        newest: [
          { at: '2026-10-02T09:00:00Z', sourceIp: '198.51.100.4', mfa: false },
          { at: '2026-09-19T10:00:00Z', sourceIp: '203.0.113.9', mfa: true },
        ],
      },
      deeds: [
        {
          detection: 'root-action',
          title: expect.any(String) as string,
          severity: 'high',
          times: 2,
          lastAt: '2026-10-02T09:06:00Z',
        },
      ],
      unreadable: 1,
    });
  });

  it.each([
    ['was done so shortly before that the history may still lag', '2026-11-21T11:45:00Z', ['event'], []],
    ['was done before', '2026-11-21T11:39:59Z', [], ['event']],
    ['is older than the history goes back', '2026-08-23T11:59:00Z', [], []],
  ])('sees what %s', async (_, at, heard, kept) => {
    const account = new SweptAccount();
    account.history.happened({ id: 'event', at });

    await account.sweep();

    expect([account.heard(), account.kept()]).toEqual([heard, kept]);
  });

  it('reads what may be news in every region before anything of the past', async () => {
    const account = anAccountWithAPast();

    await account.sweep();

    const order = account.history.asked.map(
      ({ window, region }) => `${window.to === firstSweepAt ? 'new' : 'old'} ${region}`,
    );
    expect([...new Set(order)]).toEqual(['new us-east-1', 'new eu-west-1', 'old us-east-1', 'old eu-west-1']);
  });

  // One question a second: so long, at least, takes what must be read of one region before anything of the past.
  const shortest = lookupsIn('us-east-1', 'us-east-1').length + 5;

  it.each([0, 1, 5, 26])(
    'counts each deed once although no sweep lasts %i seconds longer than it must',
    async (more) => {
      const account = anAccountWithAPast();
      const whole = anAccountWithAPast();
      for (let index = 0; index < 130; index += 1) {
        const deed = { id: `many-${index}`, at: shifted('2026-10-03T00:00:00Z', Math.floor(index / 3)) };
        account.history.happened(deed);
        whole.history.happened(deed);
      }
      await whole.sweep();
      account.seconds = shortest + more;

      for (let sweeps = 0; sweeps < 80; sweeps += 1) await account.sweep();

      const { signIns, deeds, unreadable } = (await sumUpOf(whole)) ?? {};
      expect(await sumUpOf(account)).toMatchObject({ signIns, deeds, unreadable });
      expect(account.heard()).toEqual([]);
    },
  );
});

describe('what happened before', () => {
  it('is left to the welcome while nobody was welcomed', async () => {
    const account = anAccountWithAPast();

    await account.sweep();
    await account.nextSweep();

    expect(account.sumUps).toEqual([]);
  });

  it('is told once by a message of its own when the welcome went out before it was read', async () => {
    const account = anAccountWithAPast();
    await account.isWelcomed();

    await account.sweep();
    await account.nextSweep();

    expect(account.sumUps).toMatchObject([{ signIns: { times: 2 } }]);
  });

  it('is told again when the message was not taken', async () => {
    const account = anAccountWithAPast();
    await account.isWelcomed();

    await expect(
      account.sweep({ teller: { tellPast: () => Promise.reject(new Error('The alerts topic did not take it.')) } }),
    ).rejects.toThrow('The alerts topic');
    await account.nextSweep();

    expect(account.sumUps).toHaveLength(1);
  });

  it('is not told to an account in which nobody listens any more', async () => {
    const account = anAccountWithAPast();
    await account.isWelcomed({ listening: false });

    await account.sweep();

    expect(account.sumUps).toEqual([]);
    expect(await sumUpOf(account)).not.toBeNull();
  });
});

describe('a region whose past cannot be read', () => {
  it('is named when it is refused, and is then no reason for an alarm', async () => {
    const account = anAccountWithAPast();
    account.history.refuses = ({ region }) => (region === 'eu-west-1' ? 'denied' : null);

    const sweep = await account.sweep();

    expect(sweep).toMatchObject({ complete: true });
    expect(await sumUpOf(account)).toMatchObject({
      regions: ['us-east-1'],
      unread: [{ region: 'eu-west-1', cause: 'denied', reason: 'LookupEvents: denied' }],
    });
  });

  it('makes a message of its own when it can be read later, and what happened meanwhile is told', async () => {
    const account = anAccountWithAPast();
    await account.isWelcomed();
    account.history.refuses = ({ region }) => (region === 'eu-west-1' ? 'denied' : null);
    await account.sweep();
    account.history.happened({ id: 'meanwhile', at: '2026-11-21T12:10:00Z', region: 'eu-west-1' });
    account.history.refuses = () => null;
    account.heard();

    await account.nextSweep();

    expect(account.sumUps).toMatchObject([
      { regions: ['us-east-1'], unread: [{ region: 'eu-west-1' }] },
      { regions: ['eu-west-1'], unread: [], deeds: [{ times: 1 }], signIns: { times: 0 } },
    ]);
    expect(account.heard()).toEqual(['meanwhile']);
  });

  it('is an alarm when it is refused only later', async () => {
    const account = new SweptAccount();
    await account.sweep();
    account.history.refuses = ({ region }) => (region === 'eu-west-1' ? 'denied' : null);

    expect(await account.nextSweep()).toMatchObject({ complete: false });
  });

  it.each(['throttled', 'failed'] as const)('is waited for, for a day, when it is %s', async (cause) => {
    const account = anAccountWithAPast();
    account.history.refuses = ({ region }) => (region === 'eu-west-1' ? cause : null);

    await account.sweep();
    const first = await sumUpOf(account);
    account.clock.pass(86_400);
    await account.sweep();

    expect(first).toBeNull();
    expect(await sumUpOf(account)).toMatchObject({ regions: ['us-east-1'], unread: [{ region: 'eu-west-1', cause }] });
  });

  it('is said of all that are not named, when AWS does not list them', async () => {
    const account = anAccountWithAPast();
    account.regions = notKnown('denied', 'account:ListRegions was refused by AWS (AccessDenied)');

    expect(await account.sweep()).toMatchObject({ complete: true });
    expect(await sumUpOf(account)).toMatchObject({
      regions: ['us-east-1'],
      regionsUnknown: expect.any(String) as string,
    });

    account.regions = known(['us-east-1', 'eu-west-1']);
    await account.isWelcomed();
    await account.nextSweep();
    expect(account.sumUps).toMatchObject([{ regions: ['eu-west-1', 'us-east-1'], regionsUnknown: null }]);
  });
});
