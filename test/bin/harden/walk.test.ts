import { pauseMs } from '../../../bin/commands/harden/session';
import { waiversOf } from '../../../bin/commands/harden/waivers';
import { known } from '../../../lambda/domain/fact';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { waiverList } from '../../../lib/config/waivers';
import { HardenedAccount, bothDevices, kim } from '../../support/hardened-account';
import { aKey, aReport, denied, onlyForRoot, seen } from '../../support/posture';
import type { Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

const spareAnswers: readonly Turn[] = ['the finance lead', 'yes', 'yes', 'yes'].map((type) => ({ type }));
const noWindow: Turn = { choose: 'no' };
const holder: readonly Turn[] = [
  { choose: 'record' },
  { type: 'finance lead: green-DEF' },
  { type: 'head of platform: blue-ABC' },
  { type: '' },
];

describe('a walk through the steps', () => {
  it('goes from nothing done to all proven, each step seen open, then done, then proven', async () => {
    account.becomes({
      identityCenterRoles: seen(false),
      identityProviders: seen(0),
      accessKeysPresent: seen(true),
      credentialReport: aReport(null, aKey()),
      mfaEnabled: seen(false),
      mfaDevices: seen([]),
      securityContactSet: seen(false),
    });

    const { screen, walked } = await account.walked([
      {
        meanwhile: () => {
          account.becomes({ identityCenterRoles: seen(true) });
        },
      },
      { choose: 'yes' },
      {
        meanwhile: () => {
          account.becomes({ credentialReport: aReport(null, aKey({ active: false })) });
        },
      },
      {
        meanwhile: () => {
          account.becomes({ accessKeysPresent: seen(false), credentialReport: aReport() });
        },
      },
      {
        meanwhile: () => {
          account.becomes({ mfaEnabled: seen(true) });
        },
      },
      {
        meanwhile: () => {
          account.becomes({ mfaDevices: bothDevices });
        },
      },
      ...spareAnswers,
      { meanwhile: () => account.signsIn() },
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true) });
        },
      },
      ...holder,
    ]);

    expect(screen.left).toEqual([]);
    expect(walked.stands.map(({ state }) => state)).toEqual([...Array<string>(7).fill('proven'), 'not-applicable']);
    expect(walked.run.endedAt).not.toBeNull();
    expect(screen.pages.slice(1).map(({ sections }) => sections.at(-1)?.lines[0]?.split(':')[0])).toEqual(
      Array<string>(7).fill('open'),
    );
    expect(screen.lines.filter((line) => line.startsWith('Proven: '))).toHaveLength(7);
    expect(screen.text).toContain('open: root has 1 key, inactive');
    expect(screen.text).toContain('root signed in with MFA on 21 Nov 2026 (blue-ABC)');
    expect(await account.kept.hardenings.of(account.accountId)).toEqual(walked.run);
  });

  it('keeps of each proven step when it was seen, as whom, and the call, time and request of each fact', async () => {
    const { walked } = await account.walked([]);

    const [first] = walked.run.settled;

    expect(first).toMatchObject({
      kind: 'proven',
      step: 'everyday-identities',
      at: '2026-11-21T03:00:00.000Z',
      by: kim,
    });
    expect(first).toHaveProperty('evidence.0.observation.call', 'iam:ListRoles');
    expect(first).toHaveProperty('evidence.0.observation.requestId', expect.any(String));
  });

  it('keeps what was noticed on the way', async () => {
    account.becomes({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) });

    const { walked } = await account.walked([
      noWindow,
      {
        meanwhile: () => {
          account.becomes({ credentialReport: aReport(null, aKey({ active: false })) });
        },
      },
    ]);

    expect(walked.run.noticed).toMatchObject([
      { step: 'root-access-keys', words: expect.stringContaining('root has 1 key, inactive') as string },
    ]);
  });

  it('says at once when nothing has changed and somebody wants it looked at', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'look' }]);

    expect(screen.text).toContain('nothing has changed');
  });

  it('looks every ten seconds without being asked', () => {
    expect(pauseMs).toBe(10_000);
  });
});

describe('leaving and coming back', () => {
  it('goes on at the first open step, and proves nothing twice', async () => {
    account.becomes({ securityContactSet: seen(false) });
    const first = await account.walked([...spareAnswers, noWindow, { choose: 'later' }]);

    const second = await account.walked([]);

    expect(second.walked.run.beganAt).toBe(first.walked.run.beganAt);
    expect(second.screen.pages[1]?.title).toContain('Step 5 of 8');
    expect(second.screen.text).not.toContain('Proven');
    expect(second.screen.text).toContain('kept in store.db; the next run goes on at the first open step');
  });

  it('opens what was proven and is otherwise now', async () => {
    await account.walked([...spareAnswers]);
    account.becomes({ accessKeysPresent: seen(true) });

    const { screen } = await account.walked([]);

    expect(screen.pages[1]?.title).toContain('Step 2 of 8');
  });

  it('begins a new run after one that ended, and takes over what was said and accepted', async () => {
    await account.signsIn();
    const { walked } = await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(86_400);

    const second = await account.walked([]);

    expect(walked.run.endedAt).not.toBeNull();
    expect(second.walked.run.beganAt).not.toBe(walked.run.beganAt);
    expect(second.walked.run.said).toHaveLength(4);
    expect(second.walked.run.endedAt).not.toBeNull();
  });

  it('lets somebody choose a step from the list, or go to the summary', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'list' },
      { choose: 'review' },
      { choose: 'list' },
      { choose: 'end' },
    ]);

    expect(screen.left).toEqual([]);
    expect(screen.pages.at(-1)?.title).toContain('Step 7 of 8');
  });

  it('leaves a step open when somebody goes on', async () => {
    const { screen, walked } = await account.walked([...spareAnswers, noWindow, { choose: 'on' }, { choose: 'on' }]);

    expect(screen.left).toEqual([]);
    expect(walked.run.endedAt).toBeNull();
    expect(walked.stands.filter(({ state }) => state === 'open')).toHaveLength(2);
  });
});

describe('skipping a step', () => {
  const skipped: readonly Turn[] = [
    { choose: 'skip' },
    { type: 'the export moves in spring' },
    { type: 'the platform team' },
    { type: '' },
  ];

  beforeEach(() => {
    account.becomes({ accessKeysPresent: seen(true) });
  });

  it('makes a waiver that the configuration takes, for ninety days', async () => {
    const { walked } = await account.walked([noWindow, ...skipped]);

    const waivers = waiversOf(walked.run);

    expect(waivers).toEqual([
      {
        check: 'root-access-keys-absent',
        reason: 'the export moves in spring',
        by: 'the platform team',
        until: '2027-02-19',
      },
    ]);
    expect(waiverList(account.clock.now()).parse(waivers)).toEqual(waivers);
  });

  it.each([
    ['365', '2027-11-21'],
    ['1', '2026-11-22'],
  ])('takes %s days', async (days, until) => {
    const { walked } = await account.walked([noWindow, ...skipped.slice(0, 3), { type: days }]);

    expect(waiverList(account.clock.now()).parse(waiversOf(walked.run))).toMatchObject([{ until }]);
  });

  it.each(['366', '0', '1.5', 'soon'])('asks again for %s days', async (days) => {
    const { screen } = await account.walked([noWindow, ...skipped.slice(0, 3), { type: days }, { type: '30' }]);

    expect(screen.text).toContain(`'${days}' is no number of days from 1 to 365.`);
    expect(screen.text).toContain('Skipped until 2026-12-21');
  });

  it('needs a reason', async () => {
    const { screen, walked } = await account.walked([noWindow, { choose: 'skip' }, { type: ' ' }]);

    expect(screen.text).toContain('Nothing is skipped without a reason.');
    expect(waiversOf(walked.run)).toEqual([]);
  });

  it('needs somebody who answers for it', async () => {
    const { walked } = await account.walked([noWindow, { choose: 'skip' }, { type: 'later' }, { type: '' }]);

    expect(waiversOf(walked.run)).toEqual([]);
  });

  it('ends on the day after its last', async () => {
    await account.walked([noWindow, ...skipped]);
    account.clock.pass(91 * 86_400);

    const { walked } = await account.walked([]);

    expect(walked.stands[1]?.state).toBe('open');
  });
});

describe('what cannot be seen', () => {
  it('is named with the permission that is missing, and somebody may go on', async () => {
    const observation = {
      call: 'account:GetAlternateContact',
      at: '2026-11-21T03:00:00.000Z',
      callerArn: kim,
      requestId: 'r',
    };
    account.becomes({ securityContactSet: { ...denied, observation } });
    await account.signsIn();

    const { screen, walked } = await account.walked([...spareAnswers, { choose: 'on' }]);

    expect(screen.pages.at(-2)?.sections.at(-1)?.lines).toContain(
      'The permission that is missing: account:GetAlternateContact. You may go on without it.',
    );
    expect(walked.stands[5]?.state).toBe('unknown');
  });

  it('is kept as said, never as proven, when AWS shows it to nobody but root', async () => {
    account.becomes({ mfaDevices: onlyForRoot });

    const { walked } = await account.walked([noWindow, { choose: 'say' }, ...spareAnswers]);

    expect(walked.run.settled).toContainEqual(expect.objectContaining({ kind: 'said', step: 'spare-device' }));
    expect(walked.stands[3]?.state).toBe('said');
    expect(walked.run.said.map(({ answer }) => answer)).toEqual(['the finance lead', 'yes', 'yes', 'yes']);
  });

  it('is waited for when the credentials expire, and nothing is lost', async () => {
    account.becomes({ securityContactSet: seen(false) });
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      {
        meanwhile: () => {
          account.blind = 'sts:GetCallerIdentity failed (ExpiredToken)';
        },
      },
      {
        meanwhile: () => {
          account.blind = null;
        },
      },
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true) });
        },
      },
    ]);

    expect(screen.text).toContain('nothing can be seen. sts:GetCallerIdentity failed (ExpiredToken)');
    expect(walked.stands[5]?.state).toBe('proven');
  });

  it('is what credentials of another account show', async () => {
    account.becomes({ securityContactSet: seen(false) });
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true) });
          account.accountId = parseAccountId('444455556666');
        },
      },
    ]);

    expect(screen.text).toContain(
      'the credentials are now of account 444455556666, and this run is about 111122223333',
    );
    expect(walked.stands[5]?.state).toBe('open');
  });
});

describe('the window of planned use', () => {
  const plans = () => account.kept.plans.of(account.accountId);

  it('is announced before somebody signs in as root, and taken back when nobody has to any more', async () => {
    await account.walked([...spareAnswers, { choose: 'yes' }, { meanwhile: () => account.signsIn() }, ...holder]);

    expect(await plans()).toMatchObject([
      { reason: 'lock-down of root: sign-ins for rootwatch harden', cancelled: { by: kim } },
    ]);
    expect(account.announcer.announced.map(({ detection, status }) => `${detection} ${status}`)).toEqual([
      'planned-use open',
      'planned-use resolved',
    ]);
  });

  it('is taken back when somebody leaves', async () => {
    const { walked } = await account.walked([...spareAnswers, { choose: 'yes' }, { choose: 'later' }]);

    expect(await plans()).toMatchObject([{ cancelled: { by: kim } }]);
    expect(walked.run.windowId).toBeNull();
  });

  it('is offered once when somebody wants none', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'on' }]);

    expect(screen.asked.filter((text) => text.includes('Announce it first?'))).toHaveLength(1);
    expect(await plans()).toEqual([]);
  });

  it('is announced anew when the hour is over', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      { choose: 'yes' },
      {
        meanwhile: () => {
          account.clock.pass(3700);
          return account.signsIn();
        },
      },
      { choose: 'yes' },
    ]);

    expect(screen.left).toEqual([]);
    expect(await plans()).toHaveLength(2);
  });

  it('is gone without when it cannot be announced, and that is said', async () => {
    const windows = {
      open: () => Promise.reject(new Error('Nobody has confirmed to receive alerts.')),
      isOpen: () => Promise.resolve(false),
      close: () => Promise.resolve(),
    };

    const { screen } = await account.walked([...spareAnswers, { choose: 'yes' }], { windows });

    expect(screen.text).toContain('No window is announced: Nobody has confirmed to receive alerts.');
  });
});

describe('keeping the run', () => {
  it('is tried until the store can be reached', async () => {
    let refusals = 2;
    const { hardenings } = account.kept;
    const save: typeof hardenings.save = (run) => {
      refusals -= 1;
      return refusals >= 0 ? Promise.reject(new StoreDownError('The table refuses.')) : hardenings.save(run);
    };
    const kept = () => ({
      ...account.kept,
      hardenings: { of: hardenings.of.bind(hardenings), unfinished: hardenings.unfinished.bind(hardenings), save },
    });

    const { screen, walked } = await account.walked([], { kept });

    expect(screen.lines.filter((line) => line.startsWith('Not kept yet'))).toHaveLength(1);
    expect(await hardenings.of(account.accountId)).toEqual(walked.run);
  });

  it('goes on from what another sitting has kept meanwhile', async () => {
    const other = async (): Promise<void> => {
      const run = await account.kept.hardenings.of(account.accountId);
      if (run !== null)
        await account.kept.hardenings.save({
          ...run,
          noticed: [{ step: 'mfa', at: run.beganAt, words: 'by another' }],
        });
      await account.signsIn();
    };

    const { walked } = await account.walked([...spareAnswers, noWindow, { meanwhile: other }]);

    expect(walked.run.noticed).toMatchObject([{ words: 'by another' }, { step: 'test-login' }]);
    expect(walked.run.settled).toContainEqual(expect.objectContaining({ kind: 'proven', step: 'test-login' }));
  });
});

describe('the holders of the devices', () => {
  beforeEach(() => account.signsIn());

  it('are recorded as a review is, with the devices that were shown', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      by: kim,
      holders: [
        { role: 'finance lead', device: 'green-DEF' },
        { role: 'head of platform', device: 'blue-ABC' },
      ],
      devices: { complete: true, shown: [{ name: 'blue-ABC' }, { name: 'green-DEF' }] },
    });
  });

  it.each([
    ['what looks like a secret', 'cfo: 123456', 'What was typed looks as if it held a six-digit code'],
    ['what is no role and device', 'the safe', 'What was typed is not a role, a colon and a device'],
  ])('are asked again after %s', async (_, typed, sentence) => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'record' },
      { type: typed },
      ...holder.slice(1),
    ]);

    expect(screen.text).toContain(sentence);
    expect(screen.left).toEqual([]);
  });

  it('may be left unrecorded', async () => {
    await account.walked([...spareAnswers, noWindow, { choose: 'record' }, { type: '' }]);

    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});

describe('a lost device', () => {
  const change = (deed: 'added' | 'removed', device: string) => ({
    accountId: account.accountId,
    at: account.clock.now().toISOString(),
    deed,
    device: `arn:aws:iam::111122223333:u2f/root-account/${device}`,
    eventId: device,
  });

  it('is watched until the old one was seen removed and the new one added', async () => {
    await account.signsIn();

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'lost' },
      { meanwhile: () => account.changes.push(change('removed', 'blue-ABC')) },
      { meanwhile: () => account.changes.push(change('added', 'red-GHI')) },
    ]);

    expect(screen.text).toContain('Seen: removed: blue-ABC');
    expect(screen.text).toContain('Seen: added: red-GHI');
    expect(screen.text).toContain('Both were seen');
    expect(walked.run.noticed.map(({ words }) => words.split(',')[0])).toEqual(['removed: blue-ABC', 'added: red-GHI']);
  });

  it('may be left before both were seen', async () => {
    await account.signsIn();

    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'lost' }, { choose: 'back' }]);

    expect(screen.left).toEqual([]);
    expect(screen.text).not.toContain('Both were seen');
  });

  it('can be told of when everything is proven', async () => {
    await account.signsIn();
    await account.kept.reviews.keep({
      accountId: account.accountId,
      at: account.clock.now().toISOString(),
      by: kim,
      holders: [],
      note: null,
      devices: { shown: [], complete: false },
    });
    account.becomes({ securityContactSet: seen(false), provenMfa: known({ proof: null, change: null }) });

    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'list' },
      { choose: 'review' },
      { choose: 'lost' },
      { choose: 'back' },
    ]);

    expect(screen.left).toEqual([]);
  });
});
