/** What a check says in the summary of an incident. The details stand in its own alert, and are not remembered. */
export interface CheckWords {
  readonly check: string;
  /** The check's title: what is so while it passes. */
  readonly holds: string;
  /** What is wrong, as a clause. */
  readonly fails: string;
}

const words = (check: string, holds: string, fails: string): CheckWords => ({ check, holds, fails });

/**
 * Every check, in the order of their catalogue; a test holds the two together. Apart from it, since whoever tells of an
 * incident judges nothing, and would else carry the judgement of every check with it.
 */
export const checkWords: readonly CheckWords[] = [
  words('root-mfa-enabled', 'Root user has MFA', 'root has no MFA'),
  words('root-access-keys-absent', 'Root user has no access keys', 'root has an access key'),
  words('root-signing-certificates-absent', 'Root user has no signing certificates', 'root has a signing certificate'),
  words(
    'root-mfa-phishing-resistant',
    'No authenticator app can open root',
    'an app can open root, or root has no MFA',
  ),
  words('root-mfa-spare-device', 'Root user has a spare MFA device', 'root has no spare MFA device'),
  words(
    'member-root-credentials-removed',
    'The root user of this member has no credentials',
    'root of this member still has credentials',
  ),
  words('root-unused', 'Root user is not used for daily work', 'root was used lately'),
  words(
    'central-root-management-enabled',
    'Central root access is on in the organization',
    'central root access is not wholly on',
  ),
  words('security-contact-set', 'The account has a security contact', 'no security contact is set'),
  words('everyday-identities-exist', 'People can work without root', 'people have no way in of their own'),
  words('root-mfa-proven', 'Root MFA was seen to work', 'root MFA is not seen to work'),
  words('mfa-devices-reviewed', 'Somebody looked at the MFA devices of root', "root's MFA devices are not reviewed"),
  words(
    'trail-delivers-management-events',
    'A trail delivers the management events of all regions',
    'no trail delivers all management events',
  ),
  words('alert-channel-confirmed', 'Alerts reach people', 'somebody who should hear the alerts does not'),
];
