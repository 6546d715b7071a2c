import type { CentralRootAccess } from '../../../../../lambda/domain/root-posture';
import { centralRootManagementEnabled } from '../../../../../lambda/judge/posture/checks/central-root-management-enabled';
import { aHealthyPosture, aManagementAccount, aMember, denied, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const features = (credentialsManagement: boolean, sessions: boolean) =>
  seen<CentralRootAccess>({ shown: true, credentialsManagement, sessions });
const hidden = (why: Extract<CentralRootAccess, { shown: false }>['why']) =>
  seen<CentralRootAccess>({ shown: false, why });

it.each([
  ['passes in the management account with both features', features(true, true), 'pass', 'are on'],
  ['fails with none', features(false, false), 'fail', 'central root access is off'],
  ['fails without sessions', features(true, false), 'fail', 'privileged root actions in member accounts are off'],
  ['fails without management', features(false, true), 'fail', 'root credentials management is off'],
  ['fails without trusted access', hidden('no-trusted-access'), 'fail', 'off: trusted access for IAM is not on'],
  ['fails without all features', hidden('not-all-features'), 'fail', 'does not have all features'],
  ['is unknown when AWS would not say', denied, 'unknown', denied.reason],
] as const)('%s', (_, centralRootAccess, outcome, reason) => {
  const judgement = centralRootManagementEnabled.judge(aManagementAccount({ centralRootAccess }), settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

describe('another account than the management account', () => {
  it.each([
    ['does not apply to a standalone account', aHealthyPosture(), 'not-applicable', 'no organization'],
    [
      'does not apply to a standalone account that may not even ask',
      aHealthyPosture({ centralRootAccess: denied }),
      'not-applicable',
      'no organization',
    ],
    [
      'does not apply where AWS knows no organization',
      aHealthyPosture({ standing: denied }),
      'not-applicable',
      'no organization',
    ],
    ['does not apply to a member', aMember(), 'not-applicable', 'only to the management account'],
    [
      'does not apply to a member that is told that IAM is not trusted',
      aMember({ centralRootAccess: hidden('no-trusted-access') }),
      'not-applicable',
      'only to the management account',
    ],
    ['passes in the delegated administrator', aMember({ centralRootAccess: features(true, true) }), 'pass', 'are on'],
    [
      'is unknown where the account may be any',
      aMember({ standing: denied, centralRootAccess: hidden('no-trusted-access') }),
      'unknown',
      denied.reason,
    ],
  ] as const)('%s', (_, posture, outcome, reason) => {
    const judgement = centralRootManagementEnabled.judge(posture, settings);

    expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
  });
});

it.each([
  ['is switched on in the management account', features(false, false), [/Root access management, choose Enable/]],
  [
    'needs all features first where the organization has none',
    hidden('not-all-features'),
    [/Begin process to enable all features/, /Root access management, choose Enable/],
  ],
] as const)('%s', (_, centralRootAccess, steps) => {
  const posture = aManagementAccount({ centralRootAccess });

  expect(centralRootManagementEnabled.nextSteps({ posture, standing: 'management' }).unexpected).toEqual(
    steps.map((step) => expect.stringMatching(step) as string),
  );
});
