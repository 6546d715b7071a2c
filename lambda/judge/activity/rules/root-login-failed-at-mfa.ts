import { consoleLoginOf, wasDeniedAfterAuthentication } from '../console-login';
import type { Detection } from '../detection';
import { atRootConsole, lookBack, protectSignIn, signInWherePolicyAllows, takeRootBack } from '../steps';
import { signInTitle } from '../wording';

const rootFailed = 'Root sign-in failed after the right password';

/** The sign-in failed late: whoever it was knows root's password. */
export const rootLoginFailedAtMfa: Detection = {
  id: 'root-login-failed-at-mfa',
  severity: 'high',
  verdict: 'alert',
  title: rootFailed,
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.5'] },
  match: (deed) => {
    const login = consoleLoginOf(deed);
    if (login === null || login.succeeded) return null;
    const title = signInTitle(deed, rootFailed, 'A sign-in failed after the right password, perhaps of root');
    if (login.deniedByPolicy === 'after-authentication') {
      const known = login.withMfa ? `, and ${login.mfaInWords}` : ' after authentication';
      return {
        title,
        reason: `ConsoleLogin was denied by the policy on console access${known}: the password is known`,
      };
    }
    return login.withMfa ? { title, reason: 'ConsoleLogin failed and MFAUsed was Yes: the password was right' } : null;
  },
  nextSteps: (context) => ({
    expected: [
      wasDeniedAfterAuthentication(context) ? signInWherePolicyAllows : tryTheDeviceAgain,
      protectSignIn(context),
    ],
    unexpected: [
      `Somebody knows root's password. ${takeRootBack(context)}`,
      lookBack(context),
      `Afterwards check that every MFA device of root is one of yours: ${atRootConsole(context, 'Security credentials')}`,
    ],
  }),
};

const tryTheDeviceAgain =
  'Try again with the right device: this message names it where AWS does. Losing the only device means recovery by e-mail and phone: AWS has no recovery codes.';
