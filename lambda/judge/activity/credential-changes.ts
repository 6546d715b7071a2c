import type { RootEvent } from '../../domain/root-event';

interface CredentialChange {
  /** The page of AWS that documents them. */
  readonly source: string;
  readonly names: readonly string[];
  /** The checks that tell root's state before and after, the most telling first. */
  readonly checks: readonly string[];
}

const iam = 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html';
const mfaAndKeys = ['root-mfa-enabled', 'root-access-keys-absent'];

/**
 * Calls that change a credential of whoever is named, and root's own when nobody is: by root itself, or centrally inside an
 * AssumeRoot session. After each of them root's state is reviewed at once; the deployed pattern is built from these names.
 */
export const credentialChanges: readonly CredentialChange[] = [
  {
    source: iam,
    names: [
      'EnableMFADevice',
      'DeactivateMFADevice',
      'DeleteVirtualMFADevice',
      'CreateAccessKey',
      'UpdateAccessKey',
      'DeleteAccessKey',
      'CreateLoginProfile',
      'DeleteLoginProfile',
      'ChangePassword',
    ],
    checks: mfaAndKeys,
  },
  {
    source: iam,
    names: ['UploadSigningCertificate', 'UpdateSigningCertificate', 'DeleteSigningCertificate'],
    checks: [...mfaAndKeys, 'root-signing-certificates-absent'],
  },
  {
    source:
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    names: ['PasswordUpdated', 'PasswordRecoveryCompleted'],
    checks: mfaAndKeys,
  },
  {
    // The old billing console: one of the forms in which AWS shows a change of the password.
    source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html',
    names: ['SetAccountPreferences'],
    checks: mfaAndKeys,
  },
];

export const credentialEventNames: readonly string[] = credentialChanges.flatMap(({ names }) => names);

/** The checks whose answers belong into the alert; none for a call that changes no credential. */
export function checksAround({ eventName }: RootEvent): readonly string[] {
  return credentialChanges.find(({ names }) => names.includes(eventName))?.checks ?? [];
}
