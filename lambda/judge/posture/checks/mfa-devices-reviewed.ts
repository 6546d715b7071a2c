import type { MfaReview } from '../../../domain/mfa-proof';
import { fail, pass, unknown, usualReviewDays, type PostureCheck } from '../check';
import { counted, dayOf, daysBetween } from '../day';
import { withoutDevices } from '../root-devices';
import { byRoot } from '../root-steps';

const review =
  'Sign in as root, open Security credentials, and go through the MFA devices: who holds each, does it still work, is it where it should be? Then record it: rootwatch review.';

/** People leave, phones are replaced: what nobody looks at is lost on the day it is needed. */
export const mfaDevicesReviewed: PostureCheck = {
  id: 'mfa-devices-reviewed',
  kind: 'posture',
  severity: 'low',
  told: 'summary',
  // Where there are no devices, another check reminds of that.
  reminds: (posture) => withoutDevices(posture) === null,
  title: 'Somebody looked at the MFA devices of root',
  question: 'whether the MFA devices of root were reviewed',
  remediation: review,
  controls: {},
  facts: ['mfaReview', 'mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  judge: (posture, { mfaReviewDays = usualReviewDays }) => {
    const none = withoutDevices(posture);
    if (none !== null) return none;
    const { mfaReview, observedAt } = posture;
    if (!mfaReview.known) return unknown(mfaReview);
    if (mfaReview.value === null) return fail('no review of root MFA devices is on record');
    const { at } = mfaReview.value;
    const age = daysBetween(at, observedAt);
    // A clock that is a little ahead does no harm; a date far ahead would pass for ever.
    if (age < -1)
      return fail(
        'the review of root MFA devices lies ahead',
        `the review of root MFA devices lies ahead: ${dayOf(at)}`,
      );
    return age < mfaReviewDays
      ? pass(`reviewed on ${dayOf(at)}${holdersInWords(mfaReview.value)}`)
      : fail(
          'the review of root MFA devices is too old',
          `the review of root MFA devices is too old: ${counted(age, 'day')}, of ${dayOf(at)}; ${counted(mfaReviewDays, 'day')} are allowed`,
        );
  },
  nextSteps: (context) => ({ expected: [], unexpected: [byRoot(context, review)] }),
};

function holdersInWords({ holders }: MfaReview): string {
  return holders.length === 0 ? '' : `: ${holders.map(({ device, role }) => `${device} with ${role}`).join(', ')}`;
}
