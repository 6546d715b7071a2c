import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { atRootConsole, lookBack, removeWhatWasMade, takeRootBack } from '../steps';

/** The record names the device and not whose it was, and names are free: in doubt it was root's. */
export const rootMfaDeviceDeleted: Detection = {
  id: 'root-mfa-device-deleted',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user deleted a virtual MFA device',
  attempt: 'delete a virtual MFA device',
  controls: { 'mitre-attack': ['T1556.006'], 'cis-7.0': ['2.5'] },
  match: (deed) =>
    rootCalled(deed, 'iam', 'DeleteVirtualMFADevice')
      ? { reason: 'DeleteVirtualMFADevice went through: the device cannot be registered again' }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check that root still has MFA: npx rootwatch audit, root-mfa-enabled must pass.',
      `If a device is being replaced, assign the new one now: ${atRootConsole(context, 'Security credentials, Assign MFA device')}`,
    ],
    unexpected: [takeRootBack(context), lookBack(context), removeWhatWasMade],
  }),
};
