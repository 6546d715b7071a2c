import { removeWhatWasMade } from '../../activity/steps';
import { deleteCertificate } from '../../root-deeds';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { byRoot, seeWho } from '../root-steps';

const deleteIt = 'Sign in as root, open Security credentials, section X.509 certificates, and delete the certificate.';

/** Signing certificates open a few old APIs with root's rights, and nothing made in the last decade needs one. */
export const rootSigningCertificatesAbsent: PostureCheck = {
  id: 'root-signing-certificates-absent',
  kind: 'posture',
  severity: 'high',
  told: 'now',
  title: 'Root user has no signing certificates',
  question: 'whether root has a signing certificate',
  remediation: `${deleteIt} Where root has no console, as in GovCloud: aws iam delete-signing-certificate, with a key of root.`,
  controls: {},
  facts: ['signingCertificatesPresent'],
  details: ['signingCertificates'],
  judge: ({ signingCertificatesPresent: present, signingCertificates: ids }) => {
    if (!present.known) return unknown(present);
    if (!present.value) return pass('root has no signing certificate');
    // Only root itself is shown them.
    const which = ids.known && ids.value.length > 0 ? `: ${ids.value.join(', ')}` : '';
    return fail('root has a signing certificate', `root has a signing certificate${which}`);
  },
  nextSteps: (context) => ({
    expected: [byRoot(context, deleteCertificate(deleteIt))],
    unexpected: [
      byRoot(context, deleteCertificate(`${deleteIt} Change root's password on the same page.`)),
      seeWho(context, 'put it there', 'UploadSigningCertificate'),
      removeWhatWasMade,
    ],
  }),
};
