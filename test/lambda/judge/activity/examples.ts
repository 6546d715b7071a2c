import { accountExamples } from './examples/account-and-organization';
import { credentialExamples } from './examples/credentials';
import { deedExamples } from './examples/deeds';
import type { Example } from './examples/example';
import { namedDeedExamples } from './examples/named-deeds';
import { ignoredExamples, unreadableExamples } from './examples/not-root';
import { ownCredentialExamples } from './examples/own-credentials';
import { rootSessionExamples } from './examples/root-sessions';
import { wayInExamples } from './examples/way-in';

/** Every example record, positive and negative. Each is proved twice: named right here, and let through by the deployed patterns. */
export const examples: readonly Example[] = [
  ...credentialExamples,
  ...wayInExamples,
  ...ownCredentialExamples,
  ...namedDeedExamples,
  ...deedExamples,
  ...rootSessionExamples,
  ...accountExamples,
  ...unreadableExamples,
  ...ignoredExamples,
];
