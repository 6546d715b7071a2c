import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { lookBack, needRootLess, takeRootBack } from '../steps';

/** Whoever resynchronizes a device holds it. */
export const rootMfaResynchronized: Detection = {
  id: 'root-mfa-resynchronized',
  severity: 'medium',
  verdict: 'alert',
  title: 'An MFA device of root was resynchronized',
  controls: { 'mitre-attack': ['T1556.006'] },
  match: (deed) =>
    changedOwnCredential(deed, 'ResyncMFADevice')
      ? { reason: 'ResyncMFADevice went through for a device of root: whoever did it holds the device' }
      : null,
  nextSteps: (context) => ({
    expected: [
      'A device whose clock runs away will do so again: replace it with a passkey or a security key.',
      needRootLess(context),
    ],
    unexpected: [`Password and device are in other hands. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
