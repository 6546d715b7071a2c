import { fromEnv } from '@aws-sdk/credential-providers';

/**
 * Stands in for the SDK's default credentials when a function is bundled (see lib/constructs/rootwatch-function.ts): Lambda
 * hands a role's credentials over in the environment. The other ways, profiles and single sign-on with their four clients,
 * are a quarter of the bundle, and a function never takes them.
 */
export const defaultProvider = fromEnv;
