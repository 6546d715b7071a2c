import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';

/** A virtual device was made; it protects, or opens, nothing until it is registered. */
export const rootMfaDeviceCreated: Detection = {
  id: 'root-mfa-device-created',
  severity: 'low',
  verdict: 'record',
  title: 'Root user made a virtual MFA device',
  controls: { 'mitre-attack': ['T1556.006'] },
  match: (deed) =>
    rootCalled(deed, 'iam', 'CreateVirtualMFADevice')
      ? { reason: 'CreateVirtualMFADevice went through; the device is not registered by this' }
      : null,
  nextSteps: (context) => ({
    expected: [
      'A passkey or a security key is the better kind: an app can be phished. Go on if you know that.',
      needRootLess(context),
    ],
    unexpected: [`A device is being prepared, and somebody acts as root. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
