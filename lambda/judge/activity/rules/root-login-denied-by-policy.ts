import { consoleLoginOf } from '../console-login';
import type { Detection } from '../detection';
import { signInWherePolicyAllows, takeRootBack } from '../steps';
import { signInTitle } from '../wording';

const rootKeptOut = 'A policy kept root from signing in';

/** Console access control refused root. Not a wrong password: whether one was checked at all, the record does not tell. */
export const rootLoginDeniedByPolicy: Detection = {
  id: 'root-login-denied-by-policy',
  severity: 'medium',
  verdict: 'alert',
  title: rootKeptOut,
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const login = consoleLoginOf(deed);
    if (login === null || login.succeeded || login.deniedByPolicy !== 'perhaps-before') return null;
    return {
      title: signInTitle(deed, rootKeptOut, 'A policy kept somebody, perhaps root, from signing in'),
      reason: `ConsoleLogin was denied by the policy on console access; ${login.mfaInWords}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      signInWherePolicyAllows,
      'Do not loosen the policy for one sign-in: use a role for what has to be done.',
    ],
    unexpected: [
      `Nobody got in. Look for other attempts from this address: CloudTrail, Event history, ${context.region}, event name ConsoleLogin.`,
      `AWS refuses before and after the password in the same words. Perhaps somebody knows the password. ${takeRootBack(context)}`,
    ],
  }),
};
