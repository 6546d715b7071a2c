import { credentialExamples } from './examples/credentials';
import { deedExamples } from './examples/deeds';
import type { Example } from './examples/example';
import { ignoredExamples, unreadableExamples } from './examples/not-root';

/** Every example record, positive and negative. Each is proved twice: named right here, and let through by the deployed patterns. */
export const examples: readonly Example[] = [
  ...credentialExamples,
  ...deedExamples,
  ...unreadableExamples,
  ...ignoredExamples,
];
