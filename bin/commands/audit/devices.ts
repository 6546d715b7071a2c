import { asClause, asSentence } from '../../../lambda/announce/words/phrase';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import type { ShownDevices } from '../../../lambda/domain/mfa-proof';
import { plainText } from '../../../lambda/domain/plain-text';
import { inASeries } from '../../terminal/in-a-series';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { deviceInWords } from '../../../lambda/judge/posture/root-devices';

/** Root's MFA devices, as far as AWS shows them to whoever audits. */
export interface Devices extends ShownDevices {
  /** What can be known of them, and why not more. */
  readonly note: string;
}

const kinds = 'A passkey synced by a vendor cannot be told from a security key here.';

/** An authenticator app is shown to everybody, any other device only to root. */
export function devicesOf(posture: RootPosture): Devices {
  const { mfaDevices, virtualMfaDevice, virtualMfaSince } = posture;
  if (mfaDevices.known) return { shown: mfaDevices.value, complete: true, note: askedAsRoot(posture) };
  const serial = virtualMfaDevice.known ? virtualMfaDevice.value : null;
  const since = virtualMfaSince.known ? virtualMfaSince.value : null;
  return { shown: serial === null ? [] : [mfaDevice(serial, since)], complete: false, note: mfaDevices.reason };
}

/** AWS may show the devices and refuse the rest: each list is a permission of its own. */
function askedAsRoot({ rootKeys, signingCertificates }: RootPosture): string {
  const shown = [
    'device',
    ...(rootKeys.known ? ['key id'] : []),
    ...(signingCertificates.known ? ['certificate'] : []),
  ];
  const hidden = [
    ...(rootKeys.known ? [] : [`Which keys there are is not known: ${asSentence(asClause(rootKeys.reason))}`]),
    ...(signingCertificates.known
      ? []
      : [`Which certificates there are is not known: ${asSentence(asClause(signingCertificates.reason))}`]),
  ];
  const asked = `Asked as root or in a root session, so every ${inASeries(shown)} is shown.`;
  return [asked, ...hidden, kinds].join(' ');
}

/** Nothing where nothing is shown: the checks say why. */
export function devicesInWords({ shown, complete, note }: Devices): readonly string[] {
  if (shown.length === 0) return [];
  const lines = shown.map((device) => `MFA device of root: ${plainText(deviceInWords(device), 200)}`);
  return [...lines, complete ? note : `There may be more devices: ${plainText(note, 300)}.`];
}
