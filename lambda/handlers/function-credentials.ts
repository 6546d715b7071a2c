import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Stands in for the SDK's default credentials when a function is bundled (see lib/bundling/bundle-function.mjs): Lambda
 * hands a role's credentials over in the environment. The other ways, profiles and single sign-on with their four clients,
 * are a quarter of the bundle, and a function never takes them.
 */
export const defaultProvider = fromEnv;
