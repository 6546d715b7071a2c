import { known } from '../../../../../lambda/domain/fact';
import { mfaDevice } from '../../../../../lambda/domain/mfa-device';
import { mfaDevicesReviewed } from '../../../../../lambda/judge/posture/checks/mfa-devices-reviewed';
import { aChange } from '../../../../contracts/mfa-memories';
import { aHealthyPosture, aMemberWithoutCredentials, aProof, aReview, denied, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30, mfaReviewDays: 90 };
const changedAt = (at: string) => ({ provenMfa: known({ proof: aProof(), change: aChange({ at }) }) });
const reviewedAt = (at: string) => known(aReview({ at }));

it.each([
  ['passes by a review within the window', {}, 'pass', 'reviewed on 1 Sep 2026: blue-ABC with head of platform'],
  ['passes without holders', { mfaReview: known(aReview({ holders: [] })) }, 'pass', 'reviewed on 1 Sep 2026'],
  [
    'passes although nobody was named for a device, and says so',
    { mfaReview: known(aReview({ unheld: ['green-DEF'] })) },
    'pass',
    'blue-ABC with head of platform, green-DEF with nobody who was named',
  ],
  ['fails without a review', { mfaReview: known(null) }, 'fail', 'no review of root MFA devices is on record'],
  ['passes on the last day', { mfaReview: reviewedAt('2026-08-23T04:00:00.000Z') }, 'pass', 'reviewed on 23 Aug 2026'],
  [
    'fails when the window has ended',
    { mfaReview: reviewedAt('2026-08-23T03:00:00.000Z') },
    'fail',
    'too old: 90 days, of 23 Aug 2026; 90 days are allowed',
  ],
  [
    'passes by a clock that is a little ahead',
    { mfaReview: reviewedAt('2026-11-21T04:00:00.000Z') },
    'pass',
    '21 Nov 2026',
  ],
  [
    'fails when it is dated far ahead',
    { mfaReview: reviewedAt('2030-01-01T00:00:00.000Z') },
    'fail',
    'lies ahead: 1 Jan 2030',
  ],
  ['passes when a device changed before it', changedAt('2026-08-31T08:00:00.000Z'), 'pass', 'reviewed on 1 Sep 2026'],
  [
    'fails when a device changed after it',
    changedAt('2026-09-02T08:00:00.000Z'),
    'fail',
    'a root MFA device changed on 2 Sep 2026, after the review of 1 Sep 2026',
  ],
  ['fails when a device changed at the same moment', changedAt('2026-09-01T08:00:00.000Z'), 'fail', 'after the review'],
  [
    'fails when a device changed later that day, and tells the times',
    changedAt('2026-09-01T09:30:05.000Z'),
    'fail',
    'changed on 1 Sep 2026, 09:30:05 UTC, after the review of 1 Sep 2026, 08:00:00 UTC',
  ],
  [
    'fails when an app was assigned after it',
    { virtualMfaSince: seen('2026-10-02T08:00:00Z') },
    'fail',
    'changed on 2 Oct 2026',
  ],
  [
    'fails when root itself is shown a device that is newer',
    { mfaDevices: seen([mfaDevice('GAHT12345678', '2026-10-02T08:00:00Z')]) },
    'fail',
    'changed on 2 Oct 2026',
  ],
  ['is unknown when changes of devices are', { provenMfa: denied }, 'unknown', denied.reason],
  [
    'fails when it is too old, whether or not changes are known',
    { provenMfa: denied, mfaReview: reviewedAt('2026-01-01T08:00:00.000Z') },
    'fail',
    'too old',
  ],
  ['is unknown when the store is', { mfaReview: denied }, 'unknown', denied.reason],
  ['is unknown when MFA is', { mfaEnabled: denied }, 'unknown', denied.reason],
  ['fails without MFA', { mfaEnabled: seen(false) }, 'fail', 'root has no MFA at all'],
  ['does not apply in China', { partition: 'aws-cn' }, 'not-applicable', 'cannot sign in to the console'],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = mfaDevicesReviewed.judge(aHealthyPosture({ ...facts }), settings);

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});

it('has a window of 180 days unless somebody chose another', () => {
  const judge = (at: string) =>
    mfaDevicesReviewed.judge(aHealthyPosture({ mfaReview: reviewedAt(at) }), { rootUnusedDays: 30 }).outcome;

  expect([judge('2026-05-26T03:00:00.000Z'), judge('2026-05-25T03:00:00.000Z')]).toEqual(['pass', 'fail']);
});

it('does not apply to a member without root credentials', () => {
  expect(mfaDevicesReviewed.judge(aMemberWithoutCredentials(), settings).outcome).toBe('not-applicable');
});

it.each([
  ['reminds that the devices are to be looked at', {}, true],
  ['does not where there are none: another check reminds of that', { mfaEnabled: seen(false) }, false],
])('%s', (_, overrides, reminds) => {
  expect(mfaDevicesReviewed.reminds?.(aHealthyPosture(overrides))).toBe(reminds);
});
