import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { isPasswordChange } from '../password-change';
import { needRootLess, treatAsIntrusion } from '../steps';
import { callOf } from '../wording';

/** AWS's own pages show three forms of it: signin PasswordUpdated, iam ChangePassword, billingconsole SetAccountPreferences (an entry of its own). */
export const rootPasswordChanged: Detection = {
  id: 'root-password-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'The root password was changed',
  attempt: 'change its password',
  controls: { 'cis-7.0': ['2.7'] },
  match: ({ event, actor }) =>
    isRootActing(actor) && isPasswordChange(event) && wentThrough(event)
      ? { reason: `${callOf(event)} went through for root` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Keep the new password where only those who may can read it, and note who did it.',
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
