import fc from 'fast-check';
import { parseAccountId } from '../../lambda/domain/account-id';
import { decisionDeeds } from '../../lambda/domain/decision';
import { mfaUses, type ActivityFinding, type DecisionFinding, type PostureFinding } from '../../lambda/domain/finding';
import { severities } from '../../lambda/domain/severity';
import { aDecisionFinding, aPlannedUse, aPostureFinding, aRootLoginFinding } from './findings';

const traps = [
  '<!channel>',
  '<https://evil.example|reset your password>',
  '*IF NOBODY KNOWS*\n1. Do nothing',
  '\u202egnp.exe',
  'a\u0000b\u001b[31m\r\nSubject: calm',
  '&lt;!here&gt; & `code`',
  '\ud800',
  'x'.repeat(10_000),
  '결제 🚨 '.repeat(2_000),
  '&<>'.repeat(4_000),
];

/** Whatever somebody could write into a name, an agent, a parameter. */
export const hostileText = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.tuple(fc.constantFrom(...traps), fc.string({ unit: 'grapheme' })).map((parts) => parts.join('')),
);

const maybe = fc.option(hostileText, { nil: null });
const targets = fc.array(
  fc.record({ field: fc.oneof(fc.constantFrom('userName', 'serialNumber'), hostileText), value: hostileText }),
  {
    maxLength: 6,
  },
);
const steps = fc.array(hostileText, { maxLength: 20 });
const nextSteps = fc.record({ expected: steps, unexpected: steps });
const links = fc.record({ console: maybe, runbook: hostileText });
const account = fc.record({ id: fc.constantFrom(parseAccountId('111122223333'), null), name: maybe });

const waiver = fc.option(
  fc.record({ check: hostileText, reason: hostileText, by: hostileText, until: fc.constant('2027-03-01') }),
  { nil: null },
);

const plan = fc.option(
  fc.record({ id: hostileText, reason: hostileText, ticket: maybe, by: hostileText }).map(aPlannedUse),
  { nil: null },
);

const openedBy = fc.option(
  fc.record({
    principal: maybe,
    accountId: fc.constant(parseAccountId('444455556666')),
    at: fc.constant('2026-11-21T03:10:00Z'),
    purpose: hostileText,
    eventId: hostileText,
  }),
  { nil: null },
);

/** An activity finding with hostile text in every field that holds text. */
export const hostileActivity: fc.Arbitrary<ActivityFinding> = fc
  .record({
    id: hostileText,
    detection: fc.constantFrom('root-login', 'root-action', 'unreadable-event', 'root-login-failed-at-mfa'),
    severity: fc.constantFrom(...severities),
    account,
    region: maybe,
    title: hostileText,
    reason: hostileText,
    recorded: fc.boolean(),
    actor: fc.record({
      kind: fc.constantFrom(
        'root-user' as const,
        'root-session' as const,
        'unidentified' as const,
        'other-principal' as const,
      ),
      sourceIp: maybe,
      userAgent: maybe,
      mfa: fc.constantFrom(...mfaUses, null),
      mfaDevice: maybe,
      keyId: maybe,
      via: maybe,
      principal: maybe,
      delegate: fc.constantFrom(parseAccountId('777788889999'), null),
      openedBy,
    }),
    evidence: fc.record({
      eventId: maybe,
      eventName: maybe,
      eventSource: maybe,
      targets,
      newKeyId: maybe,
      windowsKnown: fc.boolean(),
      states: fc.array(
        fc.record({
          check: hostileText,
          outcome: fc.constantFrom('pass' as const, 'fail' as const),
          words: hostileText,
          judgedAt: fc.constantFrom('2026-11-21T02:47:00Z', '2026-11-22T02:47:00Z'),
        }),
        { maxLength: 4 },
      ),
      hash: maybe,
      excerpt: maybe,
    }),
    plan,
    nextSteps,
    links,
  })
  .map((overrides) => aRootLoginFinding(overrides));

/** A check's finding with hostile text in every field that holds text. */
export const hostilePosture: fc.Arbitrary<PostureFinding> = fc
  .record({
    id: hostileText,
    detection: hostileText,
    account,
    title: hostileText,
    headline: maybe,
    question: hostileText,
    reason: hostileText,
    outcome: fc.constantFrom('pass' as const, 'fail' as const, 'unknown' as const, 'not-applicable' as const),
    status: fc.constantFrom('open' as const, 'resolved' as const),
    evidence: fc.record({
      seen: fc.array(
        fc.record({
          fact: hostileText,
          observation: fc.option(
            fc.record({
              call: hostileText,
              at: fc.constant('2026-11-21T03:12:49Z'),
              callerArn: maybe,
              requestId: maybe,
            }),
            { nil: null },
          ),
          value: maybe,
          reason: maybe,
        }),
        { maxLength: 60 },
      ),
      lastKnown: fc.constantFrom('fail' as const, null),
      openSince: fc.constantFrom('2026-11-19T03:12:49Z', null),
      wasOpenAs: fc.constantFrom('fail' as const, 'unknown' as const, null),
      waiverEnded: waiver,
    }),
    waiver,
    nextSteps,
    links,
  })
  .map((overrides) => aPostureFinding(overrides));

/** A decision with hostile text in every field that holds text. */
export const hostileDecision: fc.Arbitrary<DecisionFinding> = fc
  .record({
    id: hostileText,
    detection: hostileText,
    account,
    title: hostileText,
    reason: hostileText,
    plan,
    evidence: fc.record({
      deed: fc.constantFrom(...decisionDeeds),
      by: maybe,
      at: fc.constant('2026-11-20T18:00:00Z'),
      incident: maybe,
      note: maybe,
    }),
    nextSteps,
    links,
  })
  .map((overrides) => aDecisionFinding(overrides));
