import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { lookBack, needRootLess, takeRootBack } from '../steps';

/** CIS AWS Foundations 2.4: this is the way it should be. */
export const rootAccessKeyDeleted: Detection = {
  id: 'root-access-key-deleted',
  severity: 'info',
  verdict: 'record',
  title: 'A root access key was deleted',
  controls: { 'cis-7.0': ['2.4'] },
  match: (deed) =>
    changedOwnCredential(deed, 'DeleteAccessKey')
      ? { reason: 'DeleteAccessKey went through for a key of root: it named no IAM user' }
      : null,
  nextSteps: (context) => ({
    expected: ['Nothing to do. What used the key needs a role now, if anything still does.', needRootLess(context)],
    unexpected: [`The key is gone, but somebody acts as root. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
