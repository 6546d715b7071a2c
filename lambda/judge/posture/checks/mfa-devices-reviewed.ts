import type { MfaReview } from '../../../domain/mfa-proof';
import type { Judgement } from '../../../domain/outcome';
import type { RootPosture } from '../../../domain/root-posture';
import { onlyAtConsole } from '../../root-deeds';
import { fail, pass, unknown, usualDays, type PostureCheck } from '../check';
import { counted, dayOf, daysApart, daysBetween } from '../day';
import { newestDeviceChange } from '../device-change';
import { withoutDevices } from '../root-devices';
import { byRoot } from '../root-steps';

const review =
  'Sign in as root, open Security credentials, and go through the MFA devices: who holds each, does it still work, is it where it should be? Then record it: npx rootwatch review, with the --store that a watch was given; where there is neither a deployment nor a watch, npx rootwatch harden.';

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
  facts: ['mfaReview', 'provenMfa', 'virtualMfaSince', 'mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  details: ['mfaDevices'],
  judge: (posture, { mfaReviewDays = usualDays.mfaReviewDays }) => {
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
    if (age >= mfaReviewDays)
      return fail(
        'the review of root MFA devices is too old',
        `the review of root MFA devices is too old: ${counted(age, 'day')}, of ${dayOf(at)}; ${counted(mfaReviewDays, 'day')} are allowed`,
      );
    return changedSince(mfaReview.value, posture) ?? pass(`reviewed on ${dayOf(at)}${holdersInWords(mfaReview.value)}`);
  },
  nextSteps: (context) => ({ expected: [], unexpected: [byRoot(context, onlyAtConsole(review))] }),
};

/** Whoever held a device that is gone holds nothing, and of a new one nobody said who does. Null when none has changed. */
function changedSince({ at }: MfaReview, posture: RootPosture): Judgement | null {
  const changedAt = newestDeviceChange(posture);
  if (changedAt !== null && Date.parse(changedAt) >= Date.parse(at)) {
    const [change, reviewed] = daysApart(changedAt, at);
    return fail(
      'a root MFA device changed after the review',
      `a root MFA device changed on ${change}, after the review of ${reviewed}`,
    );
  }
  return posture.provenMfa.known ? null : unknown(posture.provenMfa);
}

function holdersInWords({ holders, unheld }: MfaReview): string {
  const held = holders.map(({ device, role }) => `${device} with ${role}`);
  const said = [...held, ...unheld.map((device) => `${device} with nobody who was named`)];
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}
