import type { Detection } from '../detection';
import { lookBack, protectSignIn, takeRootBack } from '../steps';

/** Somebody guesses root's password. Never the verdict of one record: `judge/incident` counts the failures. */
export const rootLoginBruteForce: Detection = {
  id: 'root-login-brute-force',
  severity: 'high',
  verdict: 'alert',
  title: 'Root sign-in failed again and again',
  controls: { 'mitre-attack': ['T1110.001'], 'cis-7.0': ['2.7'] },
  match: () => null,
  nextSteps: (context) => ({
    expected: [
      'If it was one of you: stop guessing, and use "Forgot password" on the sign-in page.',
      protectSignIn(context),
    ],
    unexpected: [
      `Make the password useless before it is found. ${takeRootBack(context)}`,
      lookBack(context),
      'Should a sign-in of root that works be told after this, treat the account as taken over.',
    ],
  }),
};
