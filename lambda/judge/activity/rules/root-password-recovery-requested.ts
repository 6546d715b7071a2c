import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { protectSignIn, takeRootBack } from '../steps';

/** Only root has a password that is recovered by mail. The mail goes to the account's address. */
export const rootPasswordRecoveryRequested: Detection = {
  id: 'root-password-recovery-requested',
  severity: 'high',
  verdict: 'alert',
  title: 'Recovery of the root password was requested',
  attempt: 'ask for a new password by mail',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) =>
    rootCalled(deed, 'signin', 'PasswordRecoveryRequested')
      ? { reason: "PasswordRecoveryRequested: AWS mails a link for a new password to the account's address" }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Use the link in the mail from AWS, and keep the new password where only those who may can read it.',
      protectSignIn(context),
    ],
    unexpected: [
      "Do not use the link. Look at who can read the mailbox of the account's address, and whether mail is forwarded from it.",
      `Did the password change afterwards? ${takeRootBack(context)}`,
    ],
  }),
};
