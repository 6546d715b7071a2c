import { rootMfaEnabled } from '../../../../../lambda/judge/posture/checks/root-mfa-enabled';
import { notKnown } from '../../../../../lambda/domain/fact';
import { aHealthyPosture, aMemberWithoutCredentials, denied, seen } from '../../../../support/posture';

const notTold = notKnown('failed', 'iam:GetAccountSummary answered without AccountPasswordPresent');

it.each([
  ['passes when MFA is on', {}, 'pass', 'MFA is on'],
  ['passes by MFA alone', { passwordPresent: denied, accessKeysPresent: denied }, 'pass', 'MFA is on'],
  ['fails when a password alone opens root', { mfaEnabled: seen(false) }, 'fail', 'its password alone opens it'],
  [
    'fails when an access key alone opens root',
    { mfaEnabled: seen(false), passwordPresent: seen(false), accessKeysPresent: seen(true) },
    'fail',
    'its access key alone opens it',
  ],
  [
    'fails when MFA is off and a key exists, whatever the password',
    { mfaEnabled: seen(false), passwordPresent: notTold, accessKeysPresent: seen(true) },
    'fail',
    'its access key alone',
  ],
  ['is unknown when AWS would not say', { mfaEnabled: denied }, 'unknown', 'AccessDenied'],
  [
    'is unknown when MFA is off and AWS does not say whether there is a password',
    { mfaEnabled: seen(false), passwordPresent: notTold },
    'unknown',
    'MFA is off, and iam:GetAccountSummary answered without AccountPasswordPresent',
  ],
  [
    'is unknown when MFA is off, there is no password and keys are not visible',
    { mfaEnabled: seen(false), passwordPresent: seen(false), accessKeysPresent: denied },
    'unknown',
    'MFA is off, and',
  ],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = rootMfaEnabled.judge(aHealthyPosture(facts), { rootUnusedDays: 30 });

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it.each([
  ['MFA is off', {}],
  ['MFA cannot be asked', { mfaEnabled: denied }],
] as const)('bug: account without root credentials has no finding, or fails (%s)', (_, facts) => {
  const judgement = rootMfaEnabled.judge(aMemberWithoutCredentials(facts), { rootUnusedDays: 30 });

  expect(judgement).toEqual({ outcome: 'not-applicable', reason: 'root has no credentials' });
});

it('hands on why it could not tell', () => {
  const judgement = rootMfaEnabled.judge(aHealthyPosture({ mfaEnabled: denied }), { rootUnusedDays: 30 });

  expect(judgement).toMatchObject({ outcome: 'unknown', cause: 'denied' });
});
