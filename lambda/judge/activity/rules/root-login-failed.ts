import { consoleLoginOf } from '../console-login';
import type { Detection } from '../detection';
import { protectSignIn } from '../steps';
import { signInTitle } from '../wording';

/** A wrong password, as far as AWS tells. Attempts with a wrong e-mail address leave no record at all. */
export const rootLoginFailed: Detection = {
  id: 'root-login-failed',
  severity: 'medium',
  verdict: 'alert',
  title: 'Root sign-in failed',
  controls: { 'mitre-attack': ['T1110.001'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const login = consoleLoginOf(deed);
    if (login === null || login.succeeded) return null;
    return {
      title: signInTitle(deed, 'Root sign-in failed', 'A sign-in failed, perhaps of root'),
      reason: `ConsoleLogin failed; ${login.mfaInWords}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Nobody got in. If the password is lost, use "Forgot password" on the sign-in page.',
      protectSignIn(context),
    ],
    unexpected: [
      `Nobody got in, but somebody knows the account's e-mail address. Look for more attempts: CloudTrail, Event history, ${context.region}, event name ConsoleLogin.`,
      'Expect mails that pretend to be AWS: open no link in them.',
      protectSignIn(context),
    ],
  }),
};
