import { fail, pass, unknown, type PostureCheck } from '../check';

/** Signing certificates open a few old APIs with root's rights, and nothing made in the last decade needs one. */
export const rootSigningCertificatesAbsent: PostureCheck = {
  id: 'root-signing-certificates-absent',
  kind: 'posture',
  severity: 'high',
  told: 'now',
  title: 'Root user has no signing certificates',
  question: 'whether root has a signing certificate',
  remediation: 'Sign in as root, open Security credentials, section X.509 certificates, and delete the certificate.',
  whenNobodyKnows: [
    'Sign in as root, open Security credentials, section X.509 certificates, and delete the certificate now.',
    'See who put it there: CloudTrail, Event history, us-east-1, event name UploadSigningCertificate.',
    'Change root\'s password, remove what was made, and open a support case "account compromise".',
  ],
  controls: {},
  facts: ['signingCertificatesPresent'],
  judge: ({ signingCertificatesPresent: present }) => {
    if (!present.known) return unknown(present);
    return present.value ? fail('root has a signing certificate') : pass('root has no signing certificate');
  },
};
