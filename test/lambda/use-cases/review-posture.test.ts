import { parseAccountId } from '../../../lambda/domain/account-id';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { StillHeldError } from '../../../lambda/use-cases/message-stays';
import { aReport, denied, pending, seen } from '../../support/posture';
import { anAccountWithListeners, claiming, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const mfaOff = { mfaEnabled: seen(false) };

describe('an evaluation', () => {
  it('judges every check and remembers what people call the account', async () => {
    const account = await anAccountWithListeners();

    const { findings, profile } = await account.review();

    expect(findings.map(({ detection }) => detection)).toEqual(checks.map(({ id }) => id));
    expect(profile.name).toBe('payments');
    expect(await account.profiles.of(accountId)).toEqual(profile);
  });

  it('tells a failure once, and that it ended', async () => {
    const account = await anAccountWithListeners();

    account.becomes(mfaOff);
    await account.review();
    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);

    account.becomes({});
    await account.review();
    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled resolved']);
  });

  it('tells a failure again when it comes back', async () => {
    const account = await anAccountWithListeners();

    for (const posture of [mfaOff, {}, mfaOff, {}, mfaOff]) {
      account.becomes(posture);
      await account.review();
    }

    expect(account.heard()).toEqual([
      'root-mfa-enabled opened',
      'root-mfa-enabled resolved',
      'root-mfa-enabled reopened',
      'root-mfa-enabled resolved',
      'root-mfa-enabled reopened',
    ]);
  });

  it('is quiet about a report in the making', async () => {
    const account = await anAccountWithListeners();

    account.becomes({ credentialReport: pending });
    const { findings } = await account.review();

    expect(account.heard()).toEqual([]);
    expect(findings.find(({ detection }) => detection === 'root-unused')).toMatchObject({
      outcome: 'unknown',
      cause: 'pending',
    });
  });

  it('tells that a permission is missing at the second time, once', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ mfaEnabled: denied });

    await account.review();
    expect(account.heard()).toEqual([]);

    await account.review();
    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });

  it('is one with a run that follows it within seconds: a hiccup is not told', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ mfaEnabled: denied, credentialReport: pending });

    await account.review();
    await account.reviewAfter(10);
    await account.reviewAfter(10);
    expect(account.heard()).toEqual([]);

    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });

  it('does not say that something was mended when it was only out of sight', async () => {
    const account = await anAccountWithListeners();

    for (const posture of [{ mfaEnabled: denied }, { mfaEnabled: denied }, {}]) {
      account.becomes(posture);
      await account.review();
    }

    expect(account.announcer.announced.at(-1)).toMatchObject({
      transition: 'resolved',
      evidence: { wasOpenAs: 'unknown', openSince: '2026-11-21T05:00:00.000Z' },
    });
  });

  it('records what is told in the summary without waking anybody', async () => {
    const account = await anAccountWithListeners();

    account.becomes({ credentialReport: aReport('2026-11-20T03:00:00.000Z') });
    await account.review();

    expect(account.announcer.announced).toMatchObject([
      { detection: 'root-unused', transition: 'opened', notify: 'quiet' },
    ]);
  });

  it('says nothing of a healthy account for the rest of the day, then leaves evidence of every check', async () => {
    const account = await anAccountWithListeners();

    for (let hour = 5; hour < 24; hour += 1) await account.review();
    expect(account.announcer.announced).toEqual([]);

    await account.review();
    expect(account.announcer.announced).toHaveLength(checks.length);
    expect(account.heard()).toEqual([]);
  });

  it.each([
    ['the name is refused', { name: null, standing: 'standalone' }],
    ['the organization cannot be asked', { name: 'payments', standing: 'unknown' }],
    ['neither is told', { name: null, standing: 'unknown' }],
  ] as const)('keeps what the account is called when %s', async (_, called) => {
    const account = await anAccountWithListeners();
    const known = await account.profiles.of(accountId);
    account.isCalled(called);
    account.becomes(mfaOff);

    const { profile } = await account.review();

    expect(profile).toEqual(known);
    expect(await account.profiles.of(accountId)).toEqual(known);
    expect(account.announcer.announced[0]).toMatchObject({ account: { name: 'payments' } });
  });

  it('learns that the account was renamed and belongs to no organization any more', async () => {
    const account = new ReviewedAccount();
    account.isCalled({ name: 'payments', standing: 'member' });
    await account.review();
    account.isCalled({ name: 'billing', standing: 'standalone' });

    await account.review();

    expect(await account.profiles.of(accountId)).toEqual({ id: accountId, name: 'billing', standing: 'standalone' });
  });

  it('rejects when not even the account can be learned', async () => {
    const account = new ReviewedAccount();
    const survey = (): Promise<never> => Promise.reject(new Error('The account is not known.'));

    await expect(account.review({ source: { survey } })).rejects.toThrow('The account is not known.');
  });

  it('fails while another run holds the telling, and tells it in the next run when that one died', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ accessKeysPresent: seen(true) });

    await expect(
      account.review({
        findings: claiming(account.findings, () => Promise.resolve('held')),
      }),
    ).rejects.toThrow(StillHeldError);
    expect(account.heard()).toEqual([]);

    await account.review();
    expect(account.heard()).toEqual(['root-access-keys-absent opened']);
  });

  it('tells the other checks when one cannot be told, and then fails', async () => {
    const account = await anAccountWithListeners();
    const { announcer } = account;
    account.becomes({ ...mfaOff, accessKeysPresent: seen(true) });

    const review = account.review({
      announcer: {
        announce: (finding) =>
          finding.detection === 'root-mfa-enabled'
            ? Promise.reject(new Error('SNS said no'))
            : announcer.announce(finding),
        tellMachines: (finding) => announcer.tellMachines(finding),
        welcome: (welcome) => announcer.welcome(welcome),
      },
    });

    await expect(review).rejects.toThrow('SNS said no');
    expect(account.heard()).toEqual(['root-access-keys-absent opened']);

    await account.review();
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });
});
