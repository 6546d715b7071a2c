import { mfaDevice, type MfaDevice } from '../../../../../lambda/domain/mfa-device';
import { rootMfaPhishingResistant } from '../../../../../lambda/judge/posture/checks/root-mfa-phishing-resistant';
import { aHealthyPosture, aMemberWithoutCredentials, denied, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const serial = 'arn:aws:iam::111122223333:mfa/my-phone';
const app = seen(serial);
const securityKey = mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC');
const shown = (...mfaDevices: readonly MfaDevice[]) => ({
  virtualMfaDevice: denied,
  mfaDevices: seen(mfaDevices, 'iam:ListMFADevices'),
});

it.each([
  ['passes when MFA is on and no app is assigned', {}, 'pass', 'AWS does not show which'],
  ['fails when an app is assigned', { virtualMfaDevice: app }, 'fail', 'an app can still open root'],
  ['fails by the app alone', { virtualMfaDevice: app, mfaEnabled: denied }, 'fail', 'an app can still open root'],
  ['fails when MFA is off', { mfaEnabled: seen(false) }, 'fail', 'root has no MFA at all'],
  ['is unknown when devices are not visible', { virtualMfaDevice: denied }, 'unknown', 'AccessDenied'],
  ['is unknown when MFA is not visible', { mfaEnabled: denied }, 'unknown', 'AccessDenied'],
  ['fails when root is shown an app of its own', shown(securityKey, mfaDevice(serial)), 'fail', 'an app can still'],
  ['passes when root is shown all its devices, and none is an app', shown(securityKey), 'pass', 'without an app: blue'],
  ['is unknown when root is shown a device of unknown kind', shown(mfaDevice('arn:x')), 'unknown', 'AccessDenied'],
  ['is unknown when root is shown no device although MFA is on', shown(), 'unknown', 'AccessDenied'],
  [
    'is unknown when MFA is off and nobody says whether root can be opened',
    { mfaEnabled: seen(false), passwordPresent: denied },
    'unknown',
    'AccessDenied',
  ],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = rootMfaPhishingResistant.judge(aHealthyPosture(facts), settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it.each([
  ['everything is visible', {}],
  ['devices are not visible', { virtualMfaDevice: denied }],
] as const)('does not apply to a member without root credentials when %s', (_, facts) => {
  const judgement = rootMfaPhishingResistant.judge(aMemberWithoutCredentials(facts), settings);

  expect(judgement).toEqual({ outcome: 'not-applicable', reason: 'root has no credentials' });
});

it.each(['aws-us-gov', 'aws-cn'])('does not apply in the partition %s, where root has no console', (partition) => {
  const reason = `root cannot sign in to the console in the partition ${partition}`;
  const ways = [{ mfaEnabled: seen(false) }, { mfaEnabled: denied }, { virtualMfaDevice: app }, {}];

  expect(
    ways.map((facts) => rootMfaPhishingResistant.judge(aHealthyPosture({ partition, ...facts }), settings)),
  ).toEqual(ways.map(() => ({ outcome: 'not-applicable', reason })));
});

it('names the devices where root itself asks, and what cannot be told of them', () => {
  const mfaDevices = seen([mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC')]);

  expect(rootMfaPhishingResistant.judge(aHealthyPosture({ mfaDevices }), settings).reason).toBe(
    'MFA is on without an app: blue-ABC (passkey or security key); a passkey synced by a vendor cannot be told from a security key here',
  );
});
