import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { needRootLess, treatAsIntrusion } from '../steps';

/** Whoever reads the account's mail has set a new password for root. */
export const rootPasswordRecoveryCompleted: Detection = {
  id: 'root-password-recovery-completed',
  severity: 'critical',
  verdict: 'alert',
  title: 'The root password was replaced by recovery',
  attempt: 'replace its password by recovery',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) =>
    rootCalled(deed, 'signin', 'PasswordRecoveryCompleted')
      ? { reason: "PasswordRecoveryCompleted: root has a new password, set from the account's mailbox" }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Keep the new password where only those who may can read it, and note who did it.',
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
