import { isRootActing, usesRootKey } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { isPasswordChange } from '../password-change';
import { lookBack, protectSignIn, somebodyIsRoot, takeRootBack } from '../steps';
import { callOf } from '../wording';

/** Somebody who is signed in as root did not know the old password, or found none that AWS takes. */
export const rootPasswordChangeFailed: Detection = {
  id: 'root-password-change-failed',
  severity: 'medium',
  verdict: 'alert',
  title: 'A change of the root password failed',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !isPasswordChange(event) || wentThrough(event) || usesRootKey(deed)) return null;
    return { reason: `${callOf(event)} did not go through: the password is the old one` };
  },
  nextSteps: (context) => ({
    expected: [
      'The old password is still right. Try again with one that is long and used nowhere else.',
      protectSignIn(context),
    ],
    unexpected: [`Nothing changed, but ${somebodyIsRoot(context)}. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
