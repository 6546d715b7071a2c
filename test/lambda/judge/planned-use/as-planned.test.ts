import type { ActivityFinding } from '../../../../lambda/domain/finding';
import { severities } from '../../../../lambda/domain/severity';
import { asPlanned, isUse } from '../../../../lambda/judge/planned-use/as-planned';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { findingOf } from '../../../support/activity-finding';
import { fixture } from '../../../support/cloudtrail-fixture';
import { aRootLoginFinding } from '../../../support/findings';
import { aPlan } from '../../../support/plans';

/** At 03:12:45 and not looked up yet. */
const login = (overrides: Partial<ActivityFinding> = {}): ActivityFinding => {
  const finding = aRootLoginFinding(overrides);
  return { ...finding, evidence: { ...finding.evidence, windowsKnown: false } };
};

describe('an alert in a planned window', () => {
  it('says reason, ticket, by whom and until when, and nothing else of the plan', () => {
    expect(asPlanned(login(), [aPlan()]).plan).toEqual({
      id: 'k3f9x2ab',
      reason: 'move the domain',
      ticket: 'OPS-12',
      by: 'arn:aws:sts::111122223333:assumed-role/Admin/kim',
      from: '2026-11-21T03:00:00Z',
      to: '2026-11-21T05:00:00Z',
    });
  });

  it.each([
    ['other-principal', 'organization-guardrail-changed', 'medium'],
    ['unidentified', 'root-action', 'high'],
    ['aws-service', 'account-contact-changed', 'medium'],
  ] as const)('is as grave as ever when it is of %s: a window is for root', (kind, detection, severity) => {
    const { actor } = login();
    const finding = asPlanned(login({ actor: { ...actor, kind }, detection, severity }), [aPlan()]);

    expect(finding).toMatchObject({ severity, plan: null, evidence: { windowsKnown: true } });
    expect(isUse(finding)).toBe(false);
  });

  it('is as grave as ever, and no use of it, when it is of the root of another account', () => {
    const finding = findingOf(parseRecord(fixture('root-of-another-account')));
    const around = aPlan({ from: '2026-01-01T00:00:00Z', to: '2026-01-01T08:00:00Z' });
    const inside = asPlanned({ ...finding, occurredAt: '2026-01-01T01:00:00Z' }, [
      { ...around, announcedAt: around.from },
    ]);

    expect(inside).toMatchObject({ severity: finding.severity, plan: null });
    expect(isUse(inside)).toBe(false);
  });

  it('is one severity lower but still told; a critical one stays critical', () => {
    const planned = severities.map((severity) => asPlanned(login({ severity }), [aPlan()]));

    expect(planned.map(({ severity }) => severity)).toEqual(['info', 'info', 'low', 'medium', 'critical']);
    expect(planned.every(({ verdict, notify }) => verdict === 'alert' && notify === 'now')).toBe(true);
  });

  it.each([
    ['of a session on root', 'root-session', 'root-session-action'],
    ['that opens one, whoever does it', 'other-principal', 'root-session-started'],
  ] as const)('is one severity lower when it is a deed %s', (_, kind, detection) => {
    const { actor } = login();

    expect(asPlanned(login({ actor: { ...actor, kind }, detection, severity: 'high' }), [aPlan()]).severity).toBe(
      'medium',
    );
  });

  it('says no ticket where none was given', () => {
    expect(asPlanned(login(), [aPlan({ ticket: null })]).plan?.ticket).toBeNull();
  });

  it('is medium when it is a new MFA device of root', () => {
    const finding = findingOf(parseRecord(fixture('root-mfa-device-enabled')));

    expect(finding).toMatchObject({ detection: 'root-mfa-device-enabled', severity: 'high' });
    expect(asPlanned(finding, [aPlan()]).severity).toBe('medium');
  });

  it('has text of hostile hands cleaned and shortened', () => {
    const reason = `calm\r\nSubject: [resolved]\u202e${'x'.repeat(10_000)}`;
    const { plan } = asPlanned(login(), [aPlan({ reason, ticket: '\u0000OPS\n1', by: 'arn:\u001b[31m' })]);

    expect(plan?.reason).toMatch(/^calm Subject: \[resolved\]x+…$/);
    expect(plan?.reason).toHaveLength(200);
    expect(plan?.ticket).toBe('OPS 1');
    expect(plan?.by).toBe('arn:[31m');
  });
});

describe('an alert outside of every window', () => {
  it.each([
    ['keeps its severity, and is known to be unplanned', login(), [], true],
    ['is not planned by a window of another time', login(), [aPlan({ to: '2026-11-21T03:10:00Z' })], true],
    ['is not known to be unplanned when the windows could not be read', login(), null, false],
    ['has no account whose windows could be read', login({ account: { id: null, name: null } }), [aPlan()], false],
    ['is no alert, and stays as it is', login({ verdict: 'record' }), [aPlan()], false],
  ] as const)('%s', (_, finding, plans, windowsKnown) => {
    expect(asPlanned(finding, plans)).toEqual({ ...finding, evidence: { ...finding.evidence, windowsKnown } });
  });
});

it.each([
  ['a sign-in', 'root-login', true],
  ['a sign-in that failed', 'root-login-failed', false],
  ['a denied call', 'root-action-denied', false],
])('%s uses a window or not', (_, detection, expected) => {
  expect(isUse(asPlanned(login({ detection }), [aPlan()]))).toBe(expected);
  expect(isUse(asPlanned(login({ detection }), []))).toBe(false);
});
