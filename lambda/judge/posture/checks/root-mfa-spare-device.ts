import { onlyAtConsole } from '../../root-deeds';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { deviceInWords, withoutDevices } from '../root-devices';
import { byRoot } from '../root-steps';

const addOne =
  'Sign in as root, open Security credentials, choose Assign MFA device, and register a second passkey or security key. Give it to somebody else to keep, in another place.';

/** AWS gives no recovery codes: without a spare, a lost device means recovery by the address and the phone of the account. */
export const rootMfaSpareDevice: PostureCheck = {
  id: 'root-mfa-spare-device',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'Root user has a spare MFA device',
  question: 'whether root has a spare MFA device',
  remediation: addOne,
  controls: {},
  facts: ['mfaDevices', 'mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  judge: (posture) => {
    const none = withoutDevices(posture);
    if (none !== null) return none;
    const { mfaDevices } = posture;
    if (!mfaDevices.known) return unknown(mfaDevices);
    const words = mfaDevices.value.map(deviceInWords).join(', ');
    return mfaDevices.value.length > 1
      ? pass(`${mfaDevices.value.length} MFA devices: ${words}`)
      : fail('root has only one MFA device', `root has only one MFA device: ${words}`);
  },
  nextSteps: (context) => ({ expected: [], unexpected: [byRoot(context, onlyAtConsole(addOne))] }),
};
