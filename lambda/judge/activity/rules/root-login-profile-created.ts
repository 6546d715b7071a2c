import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { lookBack, needRootLess, takeRootBack } from '../steps';

/** Without a user's name it opens root's own password again, in a member account whose root had none. */
export const rootLoginProfileCreated: Detection = {
  id: 'root-login-profile-created',
  severity: 'critical',
  verdict: 'alert',
  title: 'Root was given a password again',
  attempt: 'give root a password again',
  controls: { 'mitre-attack': ['T1098.001'] },
  match: (deed) =>
    changedOwnCredential(deed, 'CreateLoginProfile')
      ? { reason: 'CreateLoginProfile went through and named no IAM user: root can recover a password now' }
      : null,
  nextSteps: (context) => ({
    expected: [
      "Remove root's credentials again when the task is done: management account, IAM, Root access management.",
      needRootLess(context),
    ],
    unexpected: [
      takeRootBack(context),
      lookBack(context),
      "Look at who can read the mailbox of the account's address: the password is set from there.",
    ],
  }),
};
