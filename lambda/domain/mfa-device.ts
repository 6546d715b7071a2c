export const mfaDeviceKinds = ['authenticator-app', 'passkey-or-security-key', 'hardware-token', 'not-known'] as const;

/** What a device is, as far as AWS shows it: a passkey that a vendor synchronizes cannot be told from a security key here. */
export type MfaDeviceKind = (typeof mfaDeviceKinds)[number];

export interface MfaDevice {
  /** As AWS names it: an ARN, or the number on a hardware token. */
  readonly serial: string;
  /** What its owner called it. */
  readonly name: string;
  readonly kind: MfaDeviceKind;
  /** ISO 8601: when it was assigned; null when AWS does not say. */
  readonly since: string | null;
}

export const deviceKindsInWords: Readonly<Record<MfaDeviceKind, string>> = {
  'authenticator-app': 'authenticator app',
  'passkey-or-security-key': 'passkey or security key',
  'hardware-token': 'hardware token',
  'not-known': 'kind not known',
};

/**
 * The kind is read from the form of the serial number, which AWS documents for virtual devices and for hardware tokens, and for
 * passkeys and security keys only of IAM users: nothing that is judged may rest on that form alone.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html
 */
export function mfaDevice(serial: string, since: string | null = null): MfaDevice {
  return { serial, name: deviceName(serial), kind: kindOf(serial), since };
}

function kindOf(serial: string): MfaDeviceKind {
  if (!serial.startsWith('arn:')) return /^[\w=/:,.@-]+$/.test(serial) ? 'hardware-token' : 'not-known';
  const resource = serial.split(':').slice(5).join(':');
  if (resource.startsWith('mfa/')) return 'authenticator-app';
  return resource.startsWith('u2f/') ? 'passkey-or-security-key' : 'not-known';
}

/** The part of an ARN after the account, without the words that say only what it is of: what its owner called it. */
export function deviceName(serial: string): string {
  return serial.replace(/^arn:[^:]*:iam::\d*:(?:mfa\/|u2f\/(?:root-account\/)?)?/, '');
}
