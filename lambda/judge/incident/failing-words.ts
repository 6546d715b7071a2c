/** What is wrong, whatever the details, since those stand in the check's own alert and are not remembered. */
const words: Readonly<Record<string, string>> = {
  'alert-channel-confirmed': 'somebody who should hear the alerts does not',
  'central-root-management-enabled': 'central root access is not wholly on',
  'everyday-identities-exist': 'root is the only way in for people',
  'member-root-credentials-removed': 'root of this member still has credentials',
  'mfa-devices-reviewed': "root's MFA devices are not reviewed",
  'root-access-keys-absent': 'root has an access key',
  'root-mfa-enabled': 'root has no MFA',
  'root-mfa-phishing-resistant': 'an app can open root, or root has no MFA',
  'root-mfa-proven': 'root MFA is not seen to work',
  'root-mfa-spare-device': 'root has no spare MFA device',
  'root-signing-certificates-absent': 'root has a signing certificate',
  'root-unused': 'root was used lately',
  'security-contact-set': 'no security contact is set',
  'trail-delivers-management-events': 'no trail delivers all management events',
};

/** `root has an access key`: what a failing check found, as a clause. */
export function failingWords(check: string): string {
  return words[check] ?? `${check} fails`;
}
