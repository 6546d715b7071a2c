import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { atRootConsole, lookBack, removeWhatWasMade, takeRootBack } from '../steps';

/** One of root's devices no longer protects it; root may have others (up to eight). Also when an AssumeRoot session did it. */
export const rootMfaDeactivated: Detection = {
  id: 'root-mfa-deactivated',
  severity: 'critical',
  verdict: 'alert',
  title: 'An MFA device of root was deactivated',
  attempt: 'deactivate its MFA device',
  controls: { 'mitre-attack': ['T1556.006'], 'cis-7.0': ['2.5'] },
  match: (deed) => {
    if (!changedOwnCredential(deed, 'DeactivateMFADevice')) return null;
    const by = deed.actor === 'root-session' ? openedFrom : 'root itself';
    return { reason: `DeactivateMFADevice went through for a device of root; it was called by ${by}` };
  },
  nextSteps: (context) => ({
    expected: [
      `If a device is being replaced, assign the new one now: ${atRootConsole(context, 'Security credentials, Assign MFA device')}`,
      'Check that it worked: npx rootwatch audit, root-mfa-enabled must pass (not applicable once root has no credentials).',
    ],
    unexpected: [takeRootBack(context), lookBack(context), removeWhatWasMade],
  }),
};

const openedFrom = 'a root session opened from the management or a delegated account';
