import { exitCodeAfter } from '../../../bin/commands/harden/pages/report';
import { pauseMs } from '../../../bin/commands/harden/session';
import { HardenedAccount, bothDevices, kim } from '../../support/hardened-account';
import { aKey, aReport, seen } from '../../support/posture';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

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
      { choose: 'yes' },
      {
        meanwhile: () => {
          account.becomes({ identityCenterRoles: seen(true) });
        },
      },
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
    expect(exitCodeAfter(walked)).toBe(0);
    const ofSteps = screen.pages.filter(({ title }) => title.startsWith('Step '));
    expect(ofSteps.map(({ sections }) => sections.at(-1)?.lines[0]?.split(':')[0])).toEqual(
      Array<string>(7).fill('open'),
    );
    expect(screen.lines.filter((line) => line.startsWith('Proven: '))).toHaveLength(7);
    expect(screen.text).toContain('open: root has 1 key, inactive');
    expect(screen.text).toContain('root signed in with MFA on 21 Nov 2026 from 198.51.100.4 (blue-ABC)');
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

  const blue = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';

  it.each([
    ['without MFA', { mfaUsed: false }, 'without MFA: it proves nothing'],
    ['that failed', { outcome: 'failure', mfaUsed: false }, 'failed: it proves nothing'],
    ['that failed at MFA', { outcome: 'failure' }, 'failed although MFA was used: it proves nothing'],
    ['that does not say how it ended', { outcome: 'not-stated' }, 'of which the record does not say how it ended'],
    ['that does not speak of MFA', { mfaUsed: null }, 'of which the record does not say whether MFA was used'],
    ['with MFA', {}, 'with MFA (blue-ABC)'],
    ['with a device that is not named', { mfaDevice: null }, 'with MFA'],
  ] as const)('tells of a sign-in %s as soon as it is seen, once', async (_, signIn, words) => {
    const at = '2026-11-21T03:12:45.000Z';
    const seenSignIn = {
      eventId: 'e',
      at,
      outcome: 'success',
      mfaUsed: true,
      mfaDevice: blue,
      grantType: null,
      sourceIp: '198.51.100.66',
      ...signIn,
    } as const;

    const { screen, walked } = await account.walked([
      ...spareAnswers,
      noWindow,
      { meanwhile: () => account.signIns.push(seenSignIn) },
      { choose: 'look' },
      { choose: 'later' },
    ]);

    expect(screen.lines.filter((line) => line.includes('root sign-in at'))).toEqual([
      expect.stringContaining(`Seen: root sign-in at 2026-11-21 03:12:45 UTC from 198.51.100.66, ${words}`),
    ]);
    expect(screen.text).toContain('nothing has changed');
    expect(walked.run.noticed).toMatchObject([{ step: 'test-login', words: expect.stringContaining(words) as string }]);
  });

  it('tells anew what is left to do when that has become something else', async () => {
    account.becomes({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) });

    const { screen } = await account.walked([
      noWindow,
      {
        meanwhile: () => {
          account.becomes({ credentialReport: aReport(null, aKey({ active: false })) });
        },
      },
    ]);

    const [page, ...more] = screen.pages.filter(({ title }) => title.startsWith('What is left to do: '));
    expect(page?.title).toBe('What is left to do: Root has no access keys');
    expect(page?.sections.find(({ label }) => label === 'How')?.lines[0]).toContain('Wait a day or longer');
    expect(more).toEqual([]);
  });

  it('says at once when nothing has changed and somebody wants it looked at', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'look' }]);

    expect(screen.text).toContain('nothing has changed');
    expect(screen.statuses).toEqual(['Looked last at 2026-11-21 03:00:10 UTC']);
  });

  it('looks every ten seconds without being asked', () => {
    expect(pauseMs).toBe(10_000);
  });
});
