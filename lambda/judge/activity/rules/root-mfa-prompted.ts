import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';

/** Somebody gave root's password and was asked for MFA. What comes of it is a record of its own. */
export const rootMfaPrompted: Detection = {
  id: 'root-mfa-prompted',
  severity: 'info',
  verdict: 'record',
  title: 'Root user was asked for MFA',
  controls: { 'cis-7.0': ['2.5'] },
  match: (deed) =>
    rootCalled(deed, 'signin', 'CheckMfa')
      ? { reason: 'CheckMfa: the sign-in page asked for MFA after the password' }
      : null,
  nextSteps: (context) => ({
    expected: ['Nothing to do: how the sign-in ended is a record of its own.', needRootLess(context)],
    unexpected: [`Whoever was asked for MFA had root's password. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
