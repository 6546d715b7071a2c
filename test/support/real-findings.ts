import type { ActivityFinding, Finding } from '../../lambda/domain/finding';
import { notKnown } from '../../lambda/domain/fact';
import { nothingKnown } from '../../lambda/domain/root-posture';
import { activityFinding } from '../../lambda/judge/activity/activity-finding';
import { classify } from '../../lambda/judge/activity/classify';
import { acknowledgementFinding } from '../../lambda/judge/planned-use/acknowledgement-finding';
import { planFinding } from '../../lambda/judge/planned-use/plan-finding';
import { checks } from '../../lambda/judge/posture/catalogue';
import { moveOf } from '../../lambda/judge/posture/moves';
import { postureFinding } from '../../lambda/judge/posture/posture-finding';
import { parseRecord } from '../../lambda/observe/cloudtrail-record';
import { fixture, fixtureNames } from './cloudtrail-fixture';
import { aPlan } from './plans';
import { aHealthyPosture, seen } from './posture';

const context = {
  profile: null,
  observedAt: '2026-11-21T03:30:00.000Z',
  productVersion: '0.1.0',
  runbook: (section: string) => `docs/runbook.md#${section}`,
};

/** What the product says of every example record that is about root, by the record's name. */
export function activityFindings(): readonly (readonly [name: string, finding: ActivityFinding])[] {
  return fixtureNames().flatMap((name) => {
    const record = parseRecord(fixture(name));
    const detected = classify(record);
    return detected.verdict === 'ignore' ? [] : [[name, activityFinding(record, detected, context)] as const];
  });
}

const notTold = notKnown('denied', 'AWS refused the call (AccessDenied)');

const accounts = {
  healthy: aHealthyPosture(),
  unprotected: aHealthyPosture({
    mfaEnabled: seen(false),
    accessKeysPresent: seen(true),
    signingCertificatesPresent: seen(true),
    securityContactSet: seen(false),
    identityCenterRoles: seen(false),
    identityProviders: seen(0),
    trails: seen([]),
  }),
  silent: aHealthyPosture({
    ...nothingKnown(notTold),
    deployment: { deployed: true, channels: notTold },
  }),
};

/** What every check says of a healthy account, an unprotected one, and one of which AWS tells nothing. */
export function postureFindings(): readonly (readonly [name: string, finding: Finding])[] {
  return Object.entries(accounts).flatMap(([name, posture]) =>
    checks.map((check) => {
      const judgement = check.judge(posture, { rootUnusedDays: 30 });
      const move = moveOf(null, { accountId: posture.accountId, check, judgement, at: posture.observedAt });
      return [
        `${check.id} of the ${name} account`,
        postureFinding({ check, judgement, move }, posture, context),
      ] as const;
    }),
  );
}

/** What the product says of a window of planned use and of an acknowledgement. */
export function decisionFindings(): readonly (readonly [name: string, finding: Finding])[] {
  const plan = aPlan();
  const cancelled = { at: '2026-11-21T04:00:00.000Z', by: 'arn:aws:iam::111122223333:user/lee', announcedAt: null };
  const { accountId } = plan;
  const ack = { accountId, incident: '1f0c6e2a', note: 'it was me', by: plan.by, at: '2026-11-21T04:00:00.000Z' };
  return [
    ['a window that was announced', planFinding(plan, 'plan-announced', 'aws', context)],
    ['a window that was cancelled', planFinding({ ...plan, cancelled }, 'plan-cancelled', 'aws', context)],
    ['a window that was not used', planFinding(plan, 'plan-unused', 'aws', context)],
    ['a window that was used', planFinding(plan, 'plan-used', 'aws', context)],
    ['an acknowledgement', acknowledgementFinding(ack, 'aws', context)],
  ];
}
