import { deviceName } from '../../../domain/mfa-device';
import { onlyAtConsole } from '../../root-deeds';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { dayOf, daysApart } from '../day';
import { newestDeviceChange } from '../device-change';
import { withoutDevices } from '../root-devices';
import { byRoot } from '../root-steps';

const signInOnce =
  'Announce a window (npx rootwatch plan --reason "test of the MFA device", with the --store that a watch was given), sign out, sign in as root once with the device, and sign out again. Rootwatch sees the sign-in and remembers the proof. Where there is neither a deployment nor a watch, npx rootwatch harden leads through it.';

/** A device that was registered and never tried may be the wrong one, or in the wrong hands, on the day it is needed. */
export const rootMfaProven: PostureCheck = {
  id: 'root-mfa-proven',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'Root MFA was seen to work',
  question: 'whether the MFA of root was seen to work',
  remediation: signInOnce,
  controls: {},
  facts: ['provenMfa', 'virtualMfaSince', 'mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  details: ['mfaDevices'],
  judge: (posture) => {
    const none = withoutDevices(posture);
    if (none !== null) return none;
    const { provenMfa } = posture;
    if (!provenMfa.known) return unknown(provenMfa);
    const { proof } = provenMfa.value;
    if (proof === null) return fail(neverSeen, `${neverSeen} since Rootwatch remembers, or within 90 days before`);
    const changedAt = newestDeviceChange(posture);
    if (changedAt !== null && Date.parse(changedAt) >= Date.parse(proof.at))
      return fail('no sign-in since an MFA device changed', changed(proof.at, changedAt));
    const device = proof.device === null ? 'AWS does not say which device' : deviceName(proof.device);
    const from = proof.sourceIp === null ? '' : ` from ${proof.sourceIp}`;
    return pass(`root signed in with MFA on ${dayOf(proof.at)}${from} (${device}), and no device has changed since`);
  },
  nextSteps: (context) => ({ expected: [], unexpected: [byRoot(context, onlyAtConsole(signInOnce))] }),
};

const neverSeen = 'no root sign-in with MFA was seen';

function changed(provenAt: string, changedAt: string): string {
  const [change, proof] = daysApart(changedAt, provenAt);
  return `no root sign-in with MFA was seen since a device changed on ${change}; the last was on ${proof}`;
}
