import { auditOf, auditOfNothing, type Audit } from '../../../bin/commands/audit/audit';
import { asCsv } from '../../../bin/commands/audit/as-csv';
import { asTable } from '../../../bin/commands/audit/as-table';
import { exitCode } from '../../../bin/commands/audit/run';
import type { AccountProfile } from '../../../lambda/domain/account';
import { csvParse } from 'd3-dsv';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { aHealthyPosture, aKey, aReport, denied, seen } from '../../support/posture';

const profile = { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' } as const;
const plain = (_: unknown, text: string): string => text;

function auditWith(overrides: Partial<RootPosture> = {}): Audit {
  return auditOf(aHealthyPosture({ credentialReport: aReport('2026-06-19T08:00:00.000Z'), ...overrides }), profile, {
    rootUnusedDays: 30,
  });
}

const withKey = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) };

describe('an audit', () => {
  it('answers every check, once, and its numbers add up', () => {
    const { results, summary } = auditWith({ ...withKey, trails: denied });

    expect(results.map(({ check }) => check).sort()).toEqual(checks.map(({ id }) => id).sort());
    expect(summary.pass + summary.fail + summary.unknown + summary['not-applicable']).toBe(results.length);
  });

  it('names the account, the time and, of each check, every key of the published form', () => {
    const audit = auditWith();

    expect(Object.keys(audit)).toEqual([
      'accountId',
      'accountName',
      'evaluatedAt',
      'summary',
      'results',
      'mfaDevices',
      'waiversUnknown',
    ]);
    expect(audit).toMatchObject({
      accountId: '111122223333',
      accountName: 'payments',
      summary: { fail: 0 },
    });
    expect(Object.keys(audit.results[0] ?? {})).toEqual([
      'check',
      'title',
      'severity',
      'outcome',
      'cause',
      'reason',
      'evidence',
      'remediation',
      'controls',
      'waiver',
    ]);
  });

  it('puts the worst first: failing before unknown before passing, the gravest of each first', () => {
    const { results } = auditWith({ ...withKey, trails: denied });

    expect(results[0]).toMatchObject({ check: 'root-access-keys-absent', outcome: 'fail', cause: null });
    expect(results.find(({ outcome }) => outcome === 'unknown')).toMatchObject({
      check: 'trail-delivers-management-events',
      cause: 'denied',
    });
    expect(results.findLast(({ outcome }) => outcome !== 'not-applicable')?.outcome).toBe('pass');
  });

  it('says how to mend what fails in this very account', () => {
    const posture = aHealthyPosture({ ...withKey, mfaEnabled: seen(false) });
    const remediationOf = (standing: AccountProfile['standing'], id: string): string | undefined =>
      auditOf(posture, { ...profile, standing }, { rootUnusedDays: 30 }).results.find(({ check }) => check === id)
        ?.remediation;

    expect(remediationOf('standalone', 'root-access-keys-absent')).toMatch(/^Sign in as root, Security credentials/);
    expect(remediationOf('member', 'root-access-keys-absent')).toMatch(/^From the management account/);
    expect(remediationOf('standalone', 'root-mfa-phishing-resistant')).not.toContain('remove the authenticator app');
  });

  it.each(['aws-us-gov', 'aws-cn'])('sends nobody to sign in as root in the partition %s', (partition) => {
    const { results } = auditWith({ partition, mfaEnabled: seen(false) });
    const remediationOf = (id: string) => results.find(({ check }) => check === id)?.remediation;

    expect(remediationOf('root-mfa-enabled')).toBe(
      `Nothing to do: root cannot sign in to the console in the partition ${partition}.`,
    );
    expect(remediationOf('root-access-keys-absent')).toBe('Nothing to do: root has no access key.');
    expect(results.filter(({ remediation }) => remediation.includes('Sign in as root'))).toEqual([]);
  });

  it('says of every check that nothing is known when nothing could be read', () => {
    const { accountId, summary, results } = auditOfNothing('failed', 'No credentials.', '2026-11-21T03:00:00.000Z');

    expect(accountId).toBeNull();
    expect(summary).toEqual({ pass: 0, fail: 0, 'not-applicable': 0, unknown: checks.length });
    expect(results.every(({ cause, reason }) => cause === 'failed' && reason === 'No credentials.')).toBe(true);
  });
});

describe('the MFA devices in an audit', () => {
  const key = mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC', '2026-03-03T10:00:00.000Z');
  const app = mfaDevice('arn:aws:iam::111122223333:mfa/phone', '2025-01-02T10:00:00.000Z');
  const linesOf = (overrides: Partial<RootPosture>) => asTable(auditWith(overrides), plain).join('\n');

  it('are all shown to root, each with its kind and since when, and the audit says why it could see them', () => {
    const mfaDevices = seen([key, app], 'iam:ListMFADevices');

    expect(auditWith({ mfaDevices }).mfaDevices).toMatchObject({ shown: [key, app], complete: true });
    expect(linesOf({ mfaDevices })).toContain(
      'MFA device of root: blue-ABC (passkey or security key, since 3 Mar 2026)\nMFA device of root: phone (authenticator app, since 2 Jan 2025)\nAsked as root or in a root session',
    );
  });

  it('are an authenticator app at most for whoever is not root, and there may be more', () => {
    const virtual = { virtualMfaDevice: seen(app.serial), virtualMfaSince: seen(app.since) };

    expect(auditWith(virtual).mfaDevices).toMatchObject({ shown: [app], complete: false });
    expect(linesOf(virtual)).toContain(
      'MFA device of root: phone (authenticator app, since 2 Jan 2025)\nThere may be more devices: AWS shows it only to root',
    );
  });

  it('take no line where AWS shows none', () => {
    expect(auditWith().mfaDevices).toMatchObject({ shown: [], complete: false });
    expect(linesOf({})).not.toContain('MFA device of root');
  });
});

describe('the exit code of an audit', () => {
  it.each([
    ['good when all passes', {}, 'high', 0],
    ['bad news when a check fails at the threshold', withKey, 'critical', 1],
    ['good when what fails is milder', { virtualMfaDevice: seen('arn:aws:iam::111122223333:mfa/app') }, 'high', 0],
    [
      'bad news for the same at a lower threshold',
      { virtualMfaDevice: seen('arn:aws:iam::111122223333:mfa/app') },
      'medium',
      1,
    ],
    ['undetermined when something was denied', { trails: denied }, 'high', 2],
    ['bad news rather than undetermined', { ...withKey, trails: denied }, 'high', 1],
    ['good when AWS shows something to nobody', { trails: notKnown('not-visible', 'AWS does not say.') }, 'high', 0],
  ] as const)('is %s', (_, overrides, failOn, expected) => {
    expect(exitCode(auditWith(overrides), failOn)).toBe(expected);
  });
});

describe('an audit as a table', () => {
  it('has one line a check, how to mend the first, counts and what is not known', () => {
    const lines = asTable(auditWith({ ...withKey, trails: denied }), plain);

    expect(lines[0]).toBe('payments (111122223333), 2026-11-21 03:00 UTC');
    expect(lines[1]).toMatch(/^FAIL +critical +root-access-keys-absent +.*last used 12 Jun 2024/);
    expect(lines).toContainEqual(expect.stringMatching(/^Mend first: root-access-keys-absent\. /));
    expect(lines).toContainEqual(
      expect.stringMatching(
        new RegExp(`^${String(checks.length)} checks: 1 failing, \\d+ unknown, \\d+ passing, \\d+ not applicable\\.$`),
      ),
    );
    expect(lines).toContain(
      'Not known: trail-delivers-management-events. Why: iam:GetAccountSummary was refused by AWS (AccessDenied) (denied)',
    );
  });

  it('says once what keeps every check from being known', () => {
    const lines = asTable(auditOfNothing('failed', 'No credentials.', '2026-11-21T03:00:00.000Z'), plain);

    expect(lines).toEqual([
      'Account not known, 2026-11-21 03:00 UTC',
      'No check could be judged. No credentials.',
      '',
      expect.stringMatching(/^\d+ checks: 0 failing, \d+ unknown, 0 passing, 0 not applicable\.$/),
    ]);
  });
});

describe('an audit as CSV', () => {
  it('has one row a check, and disarms what a spreadsheet would run', () => {
    const rows = csvParse(
      asCsv(auditOfNothing('denied', '=HYPERLINK("https://evil.example")', '2026-11-21T03:00:00.000Z')),
    );

    expect(rows).toHaveLength(checks.length);
    expect(rows[0]).toMatchObject({
      outcome: 'unknown',
      cause: 'denied',
      reason: `'=HYPERLINK("https://evil.example")`,
    });
  });
});
