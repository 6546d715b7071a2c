import type { ActivityFinding } from '../domain/finding';
import { plainText } from '../domain/plain-text';

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
  return device === null ? 'used; AWS does not say which device' : `used: ${device}`;
}

/** The part of the ARN after the account, without the word `mfa`: what its owner called it. */
export function deviceName(serial: string): string {
  return plainText(serial.replace(/^arn:[^:]*:iam::\d*:(?:mfa\/)?/, ''), 120);
}
