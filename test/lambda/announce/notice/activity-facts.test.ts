import { activityFacts } from '../../../../lambda/announce/notice/activity-facts';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { ActivityFinding } from '../../../../lambda/domain/finding';
import { activityFindings } from '../../../support/real-findings';
import { aRootLoginFinding } from '../../../support/findings';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };
const { actor, evidence } = aRootLoginFinding();

function factOf(finding: ActivityFinding, label: string): string | undefined {
  return activityFacts(finding, presentation).find((fact) => fact.label === label)?.value;
}

describe('the facts of a deed', () => {
  it.each([
    ['when it was', {}, 'When', '21 Nov 2026 03:12:45 UTC'],
    ['the address', {}, 'From', '203.0.113.9'],
    ['when the address is none', { actor: { ...actor, sourceIp: 'AWS Internal' } }, 'From', 'no address: AWS Internal'],
    [
      'when the address is unknown',
      { actor: { ...actor, sourceIp: null } },
      'From',
      'unknown: the record names no address',
    ],
    [
      'that the address was never seen before',
      { seenBefore: { sourceIp: 'never', userAgent: null, mfaDevice: null } },
      'From',
      '203.0.113.9, never seen for root before',
    ],
    [
      'when the browser was last seen',
      { seenBefore: { sourceIp: 'never', userAgent: '2026-10-02', mfaDevice: null } },
      'With',
      'Chrome on Windows, last seen for root on 2 Oct 2026',
    ],
    [
      'when the device was last seen',
      { seenBefore: { sourceIp: null, userAgent: null, mfaDevice: '2026-10-02' } },
      'MFA',
      'used: office-safe, last seen for root on 2 Oct 2026',
    ],
    [
      'which incident goes on',
      {
        incident: { id: 'incident/x', startedAt: '2026-11-21T03:00:00Z', opens: false, accounts: null, telling: 'now' },
      },
      'Part of',
      'incident of 21 Nov 2026 03:00:00 UTC',
    ],
    [
      'nothing of an incident that only begins',
      {
        incident: { id: 'incident/x', startedAt: '2026-11-21T03:00:00Z', opens: true, accounts: null, telling: 'now' },
      },
      'Part of',
      undefined,
    ],
    ['the device that was used', {}, 'MFA', 'used: office-safe'],
    [
      'a passkey or security key by its name, and that AWS does not say which of the two',
      { actor: { ...actor, mfaDevice: 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC' } },
      'MFA',
      'used: blue-ABC (passkey or security key)',
    ],
    [
      'when AWS does not name the device',
      { actor: { ...actor, mfaDevice: null } },
      'MFA',
      'used; AWS does not say which device',
    ],
    ['that MFA was not used', { actor: { ...actor, mfa: 'not-used' } }, 'MFA', 'not used'],
    ['a record that is silent about MFA', { actor: { ...actor, mfa: 'not-stated' } }, 'MFA', 'the record does not say'],
    [
      'a failed sign-in that is silent about MFA',
      { detection: 'root-login-failed', actor: { ...actor, mfa: 'not-stated' } },
      'MFA',
      'the record does not say',
    ],
    [
      'a failure at MFA, which means a known password',
      { detection: 'root-login-failed-at-mfa' },
      'MFA',
      'office-safe; the password was right',
    ],
    [
      'a failure at MFA with a device that AWS does not name',
      { detection: 'root-login-failed-at-mfa', actor: { ...actor, mfaDevice: null } },
      'MFA',
      'device not named; the password was right',
    ],
    [
      'that MFA was not reached',
      { detection: 'root-login-failed', actor: { ...actor, mfa: 'not-used' } },
      'MFA',
      'not reached',
    ],
    ['nothing of MFA at what is no sign-in', { actor: { ...actor, mfa: null } }, 'MFA', undefined],
    [
      'what it was done to',
      { evidence: { ...evidence, targets: [{ field: 'userName', value: 'alice' }] } },
      'On',
      'user alice',
    ],
    [
      'the device that a change was about',
      { evidence: { ...evidence, targets: [{ field: 'serialNumber', value: 'arn:aws:iam::111122223333:mfa/blue' }] } },
      'Device',
      'blue',
    ],
    ['the key that was made', { evidence: { ...evidence, newKeyId: 'AKIAEXAMPLENEW' } }, 'New key', 'AKIAEXAMPLENEW'],
    ['no new key where none was made', {}, 'New key', undefined],
    [
      'the long-lived key that signed the call',
      { actor: { ...actor, keyId: 'AKIAEXAMPLEOLD' } },
      'Signed',
      'by AKIAEXAMPLEOLD',
    ],
    [
      'the key of a root session, by which its opening is found',
      { actor: { ...actor, kind: 'root-session', keyId: 'ASIAEXAMPLE' } },
      'Signed',
      'by ASIAEXAMPLE',
    ],
    [
      "nothing of the console's own short-lived key",
      { actor: { ...actor, keyId: 'ASIAEXAMPLE' } },
      'Signed',
      undefined,
    ],
    ['nothing of a key when there is none', {}, 'Signed', undefined],
    ['nobody in particular when it was root itself', {}, 'Who', undefined],
    [
      'a session opened from outside',
      { actor: { ...actor, kind: 'root-session' } },
      'Who',
      'a short root session, opened from another account; ask the management account for its key',
    ],
    [
      'a caller whom nobody named',
      { actor: { ...actor, kind: 'unidentified' } },
      'Who',
      'unknown: the record does not say',
    ],
    [
      'another user or role by its name',
      { actor: { ...actor, kind: 'other-principal', principal: 'arn:aws:iam::111122223333:user/alice' } },
      'Who',
      'not root: arn:aws:iam::111122223333:user/alice',
    ],
    [
      'another user or role that nobody names',
      { actor: { ...actor, kind: 'other-principal', principal: null } },
      'Who',
      'not root: a user or role that the record does not name',
    ],
    [
      'an outsider to whom rights were delegated',
      { actor: { ...actor, delegate: parseAccountId('777788889999') } },
      'Who',
      'account 777788889999, to which rights were delegated',
    ],
    ['the service between', { actor: { ...actor, via: 'cloudformation' } }, 'Via', 'cloudformation'],
    ['the call', {}, 'Call', 'ConsoleLogin (signin), us-east-1'],
    ['when no region is known', { region: null }, 'Call', 'ConsoleLogin (signin), region unknown'],
    ['how late it was noticed', {}, 'Noticed', 'after 7 seconds'],
    ['whom to ask', {}, 'Ask', 'platform on-call'],
  ] as const satisfies readonly (readonly [string, Partial<ActivityFinding>, string, string | undefined])[])(
    'tell %s',
    (_, changes, label, value) => {
      expect(factOf(aRootLoginFinding(changes), label)).toBe(value);
    },
  );

  it.each([
    ['root-access-key-created', 'New key', 'AKIAEXAMPLENEWROOTKY'],
    ['root-access-key-created', 'Signed', undefined],
    ['root-access-key-created-with-root-key', 'New key', 'AKIAEXAMPLENEWROOTKY'],
    ['root-access-key-created-with-root-key', 'Signed', 'by AKIAEXAMPLEOLDROOTKY'],
    ['root-creates-access-key-for-user', 'On', 'user alice'],
    ['root-creates-access-key-for-user', 'New key', 'AKIAEXAMPLEALICEKEY1'],
    ['root-deletes-bucket-via-cloudformation', 'On', 'bucket example-archive'],
    ['root-mfa-deactivated', 'On', 'root itself'],
    ['root-mfa-deactivated', 'Device', 'blue-key'],
    ['root-session-deactivates-mfa', 'Device', 'root-account-mfa-device'],
    ['root-session-deactivates-mfa', 'Signed', 'by ASIAEXAMPLEASSUMEDRT'],
    ['root-deactivates-mfa-of-user', 'On', 'user alice'],
    ['root-deactivates-mfa-of-user', 'Device', 'alice'],
    ['root-starts-instance', 'On', undefined],
  ])('of %s say under %s: %s', (name, label, value) => {
    const finding = activityFindings().find(([fixture]) => fixture === name)?.[1];

    expect(finding && factOf(finding, label)).toBe(value);
  });

  it.each(activityFindings())('of %s have labels that leave room on a phone', (_, finding) => {
    const labels = activityFacts(finding, presentation).map(({ label }) => label);

    expect(labels.filter((label) => label.length > 8)).toEqual([]);
    expect(labels).toContain('Ask');
  });
});
