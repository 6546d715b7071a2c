import { mfaDevice } from '../../../../../lambda/domain/mfa-device';
import { rootMfaSpareDevice } from '../../../../../lambda/judge/posture/checks/root-mfa-spare-device';
import { aHealthyPosture, aMemberWithoutCredentials, denied, onlyForRoot, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const key = mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC', '2026-03-03T10:00:00.000Z');
const token = mfaDevice('GAHT12345678');
const shown = (...devices: readonly (typeof key)[]) => seen(devices, 'iam:ListMFADevices');

it.each([
  [
    'passes with two, and names them',
    { mfaDevices: shown(key, token) },
    'pass',
    '2 MFA devices: blue-ABC (passkey or security key, since 3 Mar 2026), GAHT12345678 (hardware token)',
  ],
  ['fails with one', { mfaDevices: shown(key) }, 'fail', 'root has only one MFA device: blue-ABC'],
  ['is unknown where AWS shows them only to root', {}, 'unknown', onlyForRoot.reason],
  ['is unknown when AWS refuses', { mfaDevices: denied }, 'unknown', denied.reason],
  ['fails without MFA', { mfaEnabled: seen(false) }, 'fail', 'root has no MFA at all'],
  ['is unknown when MFA is', { mfaEnabled: denied, mfaDevices: shown(key, token) }, 'unknown', denied.reason],
  [
    'is unknown when MFA is off and nobody says whether root can be opened',
    { mfaEnabled: seen(false), passwordPresent: denied },
    'unknown',
    denied.reason,
  ],
  ['does not apply in China', { partition: 'aws-cn' }, 'not-applicable', 'cannot sign in to the console'],
  ['does not apply in GovCloud', { partition: 'aws-us-gov' }, 'not-applicable', 'partition aws-us-gov'],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = rootMfaSpareDevice.judge(aHealthyPosture(facts), settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it('calls hidden devices not visible, which no retry would cure', () => {
  expect(rootMfaSpareDevice.judge(aHealthyPosture(), settings)).toMatchObject({ cause: 'not-visible' });
});

it('does not apply to a member without root credentials', () => {
  expect(rootMfaSpareDevice.judge(aMemberWithoutCredentials(), settings).outcome).toBe('not-applicable');
});
