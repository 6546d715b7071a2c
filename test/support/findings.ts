import { parseAccountId } from '../../lambda/domain/account-id';
import type { PlannedUse } from '../../lambda/domain/decision';
import type { ActivityFinding, DecisionFinding, PostureFinding } from '../../lambda/domain/finding';
import type { Waiver } from '../../lambda/domain/waiver';

/** Somebody signed in as root with MFA, from a known address, and everything about it is known. */
export function aRootLoginFinding(overrides: Partial<ActivityFinding> = {}): ActivityFinding {
  return {
    schemaVersion: '1',
    id: 'activity/111122223333/1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11',
    kind: 'activity',
    detection: 'root-login',
    severity: 'high',
    verdict: 'alert',
    status: 'recorded',
    transition: null,
    headline: null,
    question: null,
    notify: 'now',
    outcome: null,
    cause: null,
    recorded: true,
    account: { id: parseAccountId('111122223333'), name: 'payments' },
    region: 'us-east-1',
    partition: 'aws',
    occurredAt: '2026-11-21T03:12:45Z',
    observedAt: '2026-11-21T03:12:52Z',
    title: 'Root user signed in',
    reason: 'ConsoleLogin succeeded and MFA was used',
    actor: {
      kind: 'root-user',
      sourceIp: '203.0.113.9',
      userAgent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
      mfa: 'used',
      mfaDevice: 'arn:aws:iam::111122223333:mfa/office-safe',
      keyId: null,
      via: null,
      principal: 'arn:aws:iam::111122223333:root',
      delegate: null,
      openedBy: null,
    },
    seenBefore: null,
    incident: null,
    plan: null,
    waiver: null,
    evidence: {
      eventId: '1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11',
      eventName: 'ConsoleLogin',
      eventSource: 'signin.amazonaws.com',
      targets: [],
      newKeyId: null,
      states: [],
      windowsKnown: true,
      hash: null,
      excerpt: null,
    },
    nextSteps: {
      expected: ['Note who signed in and why.', 'Sign out as soon as the task is done.'],
      unexpected: [
        'Use "Forgot password" on the sign-in page now, from a clean computer.',
        'Look at what root did since: CloudTrail, Event history, us-east-1, user name root, from 03:12 UTC.',
        'Open a support case "account compromise".',
      ],
    },
    controls: { 'mitre-attack': ['T1078.004'] },
    links: {
      console:
        'https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11',
      runbook: 'docs/runbook.md#root-login',
    },
    product: { version: '0.1.0' },
    ...overrides,
  };
}

/** Root has MFA, was judged for the first time, and never failed. */
export function aPostureFinding(overrides: Partial<PostureFinding> = {}): PostureFinding {
  return {
    schemaVersion: '1',
    id: 'posture/111122223333/root-mfa-enabled',
    kind: 'posture',
    detection: 'root-mfa-enabled',
    severity: 'critical',
    verdict: null,
    status: 'resolved',
    transition: null,
    headline: null,
    question: 'whether root can be opened without MFA',
    notify: 'quiet',
    outcome: 'pass',
    cause: null,
    recorded: true,
    account: { id: parseAccountId('111122223333'), name: 'payments' },
    region: 'us-east-1',
    partition: 'aws',
    occurredAt: '2026-11-21T03:12:49Z',
    observedAt: '2026-11-21T03:12:49Z',
    title: 'Root MFA is on',
    reason: 'MFA is on',
    actor: null,
    seenBefore: null,
    incident: null,
    plan: null,
    waiver: null,
    evidence: {
      seen: [
        {
          fact: 'mfaEnabled',
          observation: {
            call: 'iam:GetAccountSummary',
            at: '2026-11-21T03:12:49Z',
            callerArn: 'arn:aws:sts::111122223333:assumed-role/rootwatch-posture/run',
            requestId: '5a1e4b1e-33f0-4c87-8b0d-6a52f5a5d5b1',
          },
          value: 'true',
          reason: null,
        },
      ],
      lastKnown: 'pass',
      openSince: null,
      wasOpenAs: null,
      waiverEnded: null,
    },
    nextSteps: {
      expected: [],
      unexpected: ['Sign in as root, Security credentials, Assign MFA device: take a passkey or a security key.'],
    },
    controls: { 'cis-7.0': ['2.5'] },
    links: { console: null, runbook: 'docs/runbook.md#root-mfa-enabled' },
    product: { version: '0.1.0' },
    ...overrides,
  };
}

/** The platform team accepts until spring that root has a key. */
export function aWaiver(overrides: Partial<Waiver> = {}): Waiver {
  const why = { reason: 'the key moves to a role in spring', by: 'the platform team' };
  return { check: 'root-access-keys-absent', ...why, until: '2027-03-01', ...overrides };
}

/** Two hours in which the login above falls. */
export function aPlannedUse(overrides: Partial<PlannedUse> = {}): PlannedUse {
  return {
    id: 'k3f9x2ab',
    reason: 'move the domain',
    ticket: 'OPS-12',
    by: 'arn:aws:sts::111122223333:assumed-role/Admin/kim',
    from: '2026-11-21T03:00:00Z',
    to: '2026-11-21T05:00:00Z',
    ...overrides,
  };
}

/** Kim announced that window the evening before. */
export function aDecisionFinding(overrides: Partial<DecisionFinding> = {}): DecisionFinding {
  const plan = aPlannedUse();
  return {
    schemaVersion: '1',
    id: 'pipeline/111122223333/planned-use/k3f9x2ab',
    kind: 'pipeline',
    detection: 'planned-use',
    severity: 'medium',
    verdict: null,
    status: 'open',
    transition: 'opened',
    headline: null,
    question: null,
    notify: 'now',
    outcome: null,
    cause: null,
    recorded: true,
    account: { id: parseAccountId('111122223333'), name: 'payments' },
    region: null,
    partition: 'aws',
    occurredAt: '2026-11-20T18:00:00Z',
    observedAt: '2026-11-20T18:00:00Z',
    title: 'Use of root is planned',
    reason: 'Alerts say that they were planned.',
    actor: null,
    seenBefore: null,
    incident: null,
    plan,
    waiver: null,
    evidence: { deed: 'plan-announced', by: plan.by, at: '2026-11-20T18:00:00Z', incident: null, note: null },
    nextSteps: { expected: ['Nothing to do.'], unexpected: ['Cancel it: npx rootwatch plan cancel k3f9x2ab'] },
    controls: {},
    links: { console: null, runbook: 'docs/runbook.md#planned-use' },
    product: { version: '0.1.0' },
    ...overrides,
  };
}
