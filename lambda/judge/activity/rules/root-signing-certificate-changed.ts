import { deleteCertificate, howAsRoot } from '../../root-deeds';
import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { needRootLess, treatAsIntrusion } from '../steps';

const deleteIt = deleteCertificate('Delete it under Security credentials.');

/** A signing certificate opens a few old APIs with root's rights. */
export const rootSigningCertificateChanged: Detection = {
  id: 'root-signing-certificate-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'A signing certificate of root was changed',
  attempt: 'change a signing certificate of its own',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    if (changedOwnCredential(deed, 'DeleteSigningCertificate')) {
      return {
        title: 'A signing certificate of root was deleted',
        reason: 'DeleteSigningCertificate went through for root',
        severity: 'info',
        verdict: 'record',
      };
    }
    const name = ['UploadSigningCertificate', 'UpdateSigningCertificate'].find((one) =>
      changedOwnCredential(deed, one),
    );
    return name === undefined ? null : { reason: `${name} went through for root: it named no IAM user` };
  },
  nextSteps: (context) => ({
    expected: [
      `Nothing made in the last decade needs such a certificate. ${howAsRoot(deleteIt, context.partition)}`,
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
