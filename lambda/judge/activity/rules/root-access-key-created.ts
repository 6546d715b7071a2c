import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { lookBack, needRootLess, removeRootKey, removeRootKeyAndPassword, removeWhatWasMade } from '../steps';

/** CIS AWS Foundations 2.4: the root user must not have access keys. With an IAM user's name it is a key for that user. */
export const rootAccessKeyCreated: Detection = {
  id: 'root-access-key-created',
  severity: 'critical',
  verdict: 'alert',
  title: 'Root user made itself an access key',
  attempt: 'make itself an access key',
  controls: { 'mitre-attack': ['T1098.001'], 'cis-7.0': ['2.4'] },
  match: (deed) =>
    changedOwnCredential(deed, 'CreateAccessKey')
      ? { reason: 'CreateAccessKey went through for root itself: it named no IAM user' }
      : null,
  nextSteps: (context) => ({
    expected: [`Nothing should need a root key. ${removeRootKey(context)}`, needRootLess(context)],
    unexpected: [
      `End the key first: it works from anywhere. ${removeRootKeyAndPassword(context)}`,
      lookBack(context),
      removeWhatWasMade,
    ],
  }),
};
