import type { ActivityFinding } from '../../domain/finding';
import { deviceName as nameOf, mfaDevice } from '../../domain/mfa-device';
import { plainText } from '../../domain/plain-text';

/** Whether MFA was used at a sign-in, and with which device when AWS names it; null for what is no sign-in. */
export function mfaInWords(finding: ActivityFinding): string | null {
  switch (finding.actor.mfa) {
    case null:
      return null;
    case 'not-stated':
      return 'the record does not say';
    case 'not-used':
      return finding.detection === 'root-login-failed' ? 'not reached' : 'not used';
    case 'used':
      return usedInWords(finding);
  }
}

function usedInWords({ detection, actor }: ActivityFinding): string {
  const device = actor.mfaDevice === null ? null : deviceName(actor.mfaDevice);
  if (detection === 'root-login-failed-at-mfa') return `${device ?? 'device not named'}; the password was right`;
  if (actor.mfaDevice === null) return 'used; AWS does not say which device';
  return `used: ${deviceName(actor.mfaDevice)}${keyKind(actor.mfaDevice)}`;
}

/** An app and a token bear names of the same form at a sign-in; a name of the other form is a passkey or a key, and AWS does not say which. */
function keyKind(serial: string): string {
  return mfaDevice(serial).kind === 'passkey-or-security-key' ? ' (passkey or security key)' : '';
}

/** What its owner called it, fit to be shown. */
export function deviceName(serial: string): string {
  return plainText(nameOf(serial), 120);
}
