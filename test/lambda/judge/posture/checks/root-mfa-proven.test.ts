import { known } from '../../../../../lambda/domain/fact';
import { mfaDevice } from '../../../../../lambda/domain/mfa-device';
import { rootMfaProven } from '../../../../../lambda/judge/posture/checks/root-mfa-proven';
import { aChange } from '../../../../contracts/mfa-memories';
import { aHealthyPosture, aMemberWithoutCredentials, aProof, denied, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const proof = aProof({ at: '2026-06-19T08:00:00.000Z' });
const later = '2026-10-02T08:00:00.000Z';
const changedAt = (at: string) => known({ proof, change: aChange({ at }) });

it.each([
  [
    'passes by a sign-in, and names its address and the device',
    {},
    'pass',
    'root signed in with MFA on 19 Jun 2026 from 198.51.100.4 (blue-ABC)',
  ],
  [
    'passes where an older release kept no address',
    { provenMfa: known({ proof: aProof({ sourceIp: null }), change: null }) },
    'pass',
    'root signed in with MFA on 19 Jun 2026 (blue-ABC)',
  ],
  [
    'passes where AWS names no device',
    { provenMfa: known({ proof: aProof({ device: null }), change: null }) },
    'pass',
    'AWS does not say which device',
  ],
  [
    'passes however long ago it was',
    { provenMfa: known({ proof: aProof({ at: '2020-01-01T00:00:00Z' }), change: null }) },
    'pass',
    '2020',
  ],
  [
    'passes when the device changed before',
    { provenMfa: changedAt('2026-01-01T00:00:00Z') },
    'pass',
    'no device has changed since',
  ],
  [
    'fails without a sign-in',
    { provenMfa: known({ proof: null, change: null }) },
    'fail',
    'no root sign-in with MFA was seen since Rootwatch',
  ],
  [
    'fails when a device changed since',
    { provenMfa: changedAt(later) },
    'fail',
    'since a device changed on 2 Oct 2026; the last was on 19 Jun 2026',
  ],
  [
    'fails when a device changed later that day, and tells the times',
    { provenMfa: changedAt('2026-06-19T09:30:05.000Z') },
    'fail',
    'since a device changed on 19 Jun 2026, 09:30:05 UTC; the last was on 19 Jun 2026, 08:00:00 UTC',
  ],
  ['fails for an app that is newer than the proof', { virtualMfaSince: seen(later) }, 'fail', '2 Oct 2026'],
  [
    'fails for a device that is newer, where root itself asks',
    { mfaDevices: seen([mfaDevice('GAHT12345678', later), mfaDevice('GAHT2')]) },
    'fail',
    '2 Oct 2026',
  ],
  ['is unknown when the store is', { provenMfa: denied }, 'unknown', denied.reason],
  ['fails without MFA', { mfaEnabled: seen(false) }, 'fail', 'root has no MFA at all'],
  ['does not apply in GovCloud', { partition: 'aws-us-gov' }, 'not-applicable', 'cannot sign in to the console'],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = rootMfaProven.judge(aHealthyPosture({ ...facts }), settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it('does not apply to a member without root credentials', () => {
  expect(rootMfaProven.judge(aMemberWithoutCredentials(), settings).outcome).toBe('not-applicable');
});
