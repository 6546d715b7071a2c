import * as v from 'valibot';
import { findingSchema } from '../../../../lambda/contract/finding-schema';
import type { AccountProfile } from '../../../../lambda/domain/account';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { CheckState } from '../../../../lambda/domain/check-state';
import type { UnknownCause } from '../../../../lambda/domain/fact';
import type { PostureFinding } from '../../../../lambda/domain/finding';
import type { RootPosture } from '../../../../lambda/domain/root-posture';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import type { PostureCheck } from '../../../../lambda/judge/posture/check';
import { alertChannelConfirmed } from '../../../../lambda/judge/posture/checks/alert-channel-confirmed';
import { rootMfaEnabled } from '../../../../lambda/judge/posture/checks/root-mfa-enabled';
import { rootSigningCertificatesAbsent } from '../../../../lambda/judge/posture/checks/root-signing-certificates-absent';
import { rootUnused } from '../../../../lambda/judge/posture/checks/root-unused';
import { trailDeliversManagementEvents } from '../../../../lambda/judge/posture/checks/trail-delivers-management-events';
import { asTold, moveOf } from '../../../../lambda/judge/posture/moves';
import { postureFinding } from '../../../../lambda/judge/posture/posture-finding';
import { notKnown } from '../../../../lambda/domain/fact';
import { aHealthyPosture, aReport, aTrail, denied, observedAt, seen } from '../../../support/posture';

const standalone: AccountProfile = {
  id: parseAccountId('111122223333'),
  name: 'payments',
  standing: 'standalone',
};

function findingOf(
  check: PostureCheck,
  posture: RootPosture,
  previous: CheckState | null = null,
  profile: AccountProfile | null = standalone,
): PostureFinding {
  const judgement = check.judge(posture, { rootUnusedDays: 30 });
  const move = moveOf(previous, { accountId: posture.accountId, check, judgement, at: observedAt });
  return postureFinding({ check, judgement, move }, posture, {
    profile,
    observedAt,
    productVersion: '0.1.0',
    runbook: (section) => `docs/runbook.md#${section}`,
  });
}

function stateAfter(check: PostureCheck, posture: RootPosture): CheckState {
  const judgement = check.judge(posture, { rootUnusedDays: 30 });
  const at = '2026-11-19T03:00:00.000Z';
  return asTold(moveOf(null, { accountId: posture.accountId, check, judgement, at }).state);
}

it.each(checks.map((check) => [check.id, check] as const))('%s reads as its published schema says', (_, check) => {
  const finding = findingOf(check, aHealthyPosture());

  expect(v.parse(findingSchema, finding)).toEqual(finding);
});

it('names the account, the check and what was seen', () => {
  expect(findingOf(rootMfaEnabled, aHealthyPosture({ mfaEnabled: seen(false) }))).toMatchObject({
    id: 'posture/111122223333/root-mfa-enabled',
    kind: 'posture',
    severity: 'critical',
    status: 'open',
    transition: 'opened',
    notify: 'now',
    outcome: 'fail',
    recorded: true,
    headline: 'root has no MFA',
    account: { id: '111122223333', name: 'payments' },
    reason: 'root has no MFA: its password alone opens it',
    evidence: {
      seen: [
        { fact: 'mfaEnabled', value: 'false', observation: { call: 'iam:GetAccountSummary' } },
        { fact: 'passwordPresent', value: 'true' },
        { fact: 'accessKeysPresent', value: 'false' },
      ],
      openSince: observedAt,
    },
    links: { runbook: 'docs/runbook.md#root-mfa-enabled' },
  });
});

it.each([
  ['is not known', null],
  ["is another account's", { ...standalone, id: parseAccountId('444455556666') }],
])('has no name and the steps of any account when the profile %s', (_, profile) => {
  const finding = findingOf(rootMfaEnabled, aHealthyPosture({ mfaEnabled: seen(false) }), null, profile);

  expect(finding.account).toEqual({ id: '111122223333', name: null });
  expect(finding.nextSteps.expected[0]).toContain('In any other account');
});

it.each([
  ['it was never known before', null],
  ['it was well before', aHealthyPosture()],
])('claims nothing of what cannot be seen when %s', (_, before) => {
  const previous = before && stateAfter(rootMfaEnabled, before);
  const finding = findingOf(rootMfaEnabled, aHealthyPosture({ mfaEnabled: denied }), previous);

  expect(finding.headline).toBeNull();
  expect(finding.reason).toBe('iam:GetAccountSummary was refused by AWS (AccessDenied)');
});

it('is of kind pipeline when it concerns the product itself', () => {
  expect(findingOf(alertChannelConfirmed, aHealthyPosture())).toMatchObject({
    id: 'pipeline/111122223333/alert-channel-confirmed',
    kind: 'pipeline',
    evidence: { seen: [{ fact: 'channels' }] },
  });
});

it('names for each trail the calls that told what it records', () => {
  const trails = seen([aTrail({ exclusions: ['kms'] })], 'cloudtrail:DescribeTrails');

  expect(findingOf(trailDeliversManagementEvents, aHealthyPosture({ trails })).evidence.seen).toMatchObject([
    { fact: 'trails', observation: { call: 'cloudtrail:DescribeTrails' } },
    { fact: 'logging of management-events', value: 'true', observation: { call: 'cloudtrail:GetTrailStatus' } },
    { fact: 'delivery error of management-events', value: 'null', observation: { call: 'cloudtrail:GetTrailStatus' } },
    {
      fact: 'management events of management-events',
      value: '"all"',
      observation: { call: 'cloudtrail:GetEventSelectors' },
    },
    {
      fact: 'exclusions of management-events',
      value: '["kms"]',
      observation: { call: 'cloudtrail:GetEventSelectors' },
    },
  ]);
});

it('has no channels as evidence where nothing is deployed', () => {
  const finding = findingOf(alertChannelConfirmed, aHealthyPosture({ deployment: { deployed: false } }));

  expect(finding.evidence.seen).toEqual([]);
});

it('says what was last known when a failure cannot be seen any more', () => {
  const previous = stateAfter(rootMfaEnabled, aHealthyPosture({ mfaEnabled: seen(false) }));
  const finding = findingOf(rootMfaEnabled, aHealthyPosture({ mfaEnabled: denied }), previous);

  expect(finding).toMatchObject({ status: 'open', transition: 'still-open', outcome: 'unknown', cause: 'denied' });
  expect(finding.reason).toBe('iam:GetAccountSummary was refused by AWS (AccessDenied) (last known: fail)');
  expect(finding.evidence.lastKnown).toBe('fail');
  expect(finding.evidence.seen[0]).toMatchObject({ value: null, reason: denied.reason });
});

it('says when it is resolved since when it had been open, and as what', () => {
  const previous = stateAfter(rootMfaEnabled, aHealthyPosture({ mfaEnabled: seen(false) }));
  const finding = findingOf(rootMfaEnabled, aHealthyPosture(), previous);

  expect(finding).toMatchObject({
    status: 'resolved',
    transition: 'resolved',
    evidence: { openSince: '2026-11-19T03:00:00.000Z', wasOpenAs: 'fail' },
  });
});

describe('the next steps', () => {
  it('are none when all is well', () => {
    expect(findingOf(rootMfaEnabled, aHealthyPosture()).nextSteps).toEqual({ expected: [], unexpected: [] });
  });

  it('have two branches where the difference matters', () => {
    const { nextSteps } = findingOf(rootMfaEnabled, aHealthyPosture({ mfaEnabled: seen(false) }));

    expect(nextSteps).toEqual({
      expected: [rootMfaEnabled.remediation],
      unexpected: [expect.stringContaining('Forgot password') as string, expect.anything(), expect.anything()],
    });
  });

  it('have one where mending is all there is to do', () => {
    const { nextSteps } = findingOf(rootUnused, aHealthyPosture({ credentialReport: aReport('2026-11-20T03:00:00Z') }));

    expect(nextSteps).toEqual({ expected: [], unexpected: [rootUnused.remediation] });
  });

  it.each(['denied', 'failed', 'pending', 'not-visible'] as const)(
    'say what cures an unknown that is %s',
    (cause: UnknownCause) => {
      const posture = aHealthyPosture({ signingCertificatesPresent: notKnown(cause, 'why') });

      const { expected, unexpected } = findingOf(rootSigningCertificatesAbsent, posture).nextSteps;

      expect(expected).toEqual([]);
      expect(unexpected[0]).toMatch(/\.$/);
    },
  );
});

it.each([
  ['aws', 'https://console.aws.amazon.com/iam/home#/security_credentials'],
  ['aws-us-gov', null],
  ['aws-cn', null],
])('links the page of root only where root has one: %s', (partition, link) => {
  expect(findingOf(rootSigningCertificatesAbsent, aHealthyPosture({ partition })).links.console).toBe(link);
});

it.each([
  ['aws', 'https://console.aws.amazon.com/cloudtrailv2/home#/trails'],
  ['aws-us-gov', 'https://console.amazonaws-us-gov.com/cloudtrailv2/home#/trails'],
  ['aws-cn', 'https://console.amazonaws.cn/cloudtrailv2/home#/trails'],
  ['aws-iso', null],
])('links the console of the partition %s', (partition, link) => {
  expect(findingOf(trailDeliversManagementEvents, aHealthyPosture({ partition })).links.console).toBe(link);
});
