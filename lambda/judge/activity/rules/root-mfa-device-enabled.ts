import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { atRootConsole, lookBack, removeWhatWasMade, takeRootBack } from '../steps';

/** Registering a device of one's own is how a take-over is made to last. */
export const rootMfaDeviceEnabled: Detection = {
  id: 'root-mfa-device-enabled',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user registered an MFA device',
  attempt: 'register an MFA device',
  controls: { 'mitre-attack': ['T1556.006'], 'cis-7.0': ['2.5'] },
  match: (deed) =>
    changedOwnCredential(deed, 'EnableMFADevice')
      ? { reason: 'EnableMFADevice went through for root: one more device opens it' }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check that the device named here is the one that was registered, and write down who holds it.',
      'Test it: sign out and in again with it. Keep a spare with somebody else, since AWS gives no recovery codes.',
    ],
    unexpected: [
      takeRootBack(context),
      `Afterwards remove the device: ${atRootConsole(context, 'Security credentials, Multi-factor authentication')}`,
      `${lookBack(context)} ${removeWhatWasMade}`,
    ],
  }),
};
