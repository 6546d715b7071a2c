import { rootAccessKeysAbsent } from '../../../../../lambda/judge/posture/checks/root-access-keys-absent';
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

describe.each(['aws-us-gov', 'aws-cn'])('in the partition %s, where root has no console,', (partition) => {
  const withKey = { partition, mfaEnabled: seen(false), accessKeysPresent: seen(true) };

  it.each([
    ['does not apply to a key, which another check judges', withKey, 'not-applicable'],
    ['does not apply where AWS would not say', { ...withKey, mfaEnabled: denied }, 'not-applicable'],
    ['passes where MFA is on all the same', { ...withKey, mfaEnabled: seen(true) }, 'pass'],
  ] as const)('%s', (_, facts, outcome) => {
    const posture = aHealthyPosture(facts);

    expect(rootMfaEnabled.judge(posture, { rootUnusedDays: 30 }).outcome).toBe(outcome);
    expect(rootAccessKeysAbsent.judge(posture, { rootUnusedDays: 30 }).outcome).toBe('fail');
  });

  it('says why it does not apply', () => {
    expect(rootMfaEnabled.judge(aHealthyPosture(withKey), { rootUnusedDays: 30 }).reason).toBe(
      `root cannot sign in to the console in the partition ${partition}`,
    );
  });
});

it('hands on why it could not tell', () => {
  const judgement = rootMfaEnabled.judge(aHealthyPosture({ mfaEnabled: denied }), { rootUnusedDays: 30 });

  expect(judgement).toMatchObject({ outcome: 'unknown', cause: 'denied' });
});
