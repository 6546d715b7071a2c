import { mfaDevice } from '../../../lambda/domain/mfa-device';

/** What AWS adds to the name of a passkey or security key, which its owner may leave out: `safe` is `safe-4EXAMPLE`, not `safe-1-4EXAMPLE`. */
const added = /^-[A-Z0-9]+$/;

/** Whether the device has this serial number or name. */
export function isCalled(typed: string, serial: string): boolean {
  const { name, kind } = mfaDevice(serial);
  if (typed === serial || typed === name) return true;
  return kind === 'passkey-or-security-key' && name.startsWith(typed) && added.test(name.slice(typed.length));
}
