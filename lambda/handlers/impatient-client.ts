/**
 * What the SDK would look up in profiles and shared files, which a function does not have: each lookup opens them. The values
 * are the SDK's own defaults.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
const settled = {
  accountIdEndpointMode: 'preferred',
  authSchemePreference: () => Promise.resolve([]),
  defaultsMode: 'legacy',
  endpointDiscoveryEnabledProvider: () => Promise.resolve(undefined),
  retryMode: 'standard',
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: () => Promise.resolve(undefined),
} as const;

/**
 * For clients on the way of an alert. However many rounds a message takes one after the other (ten at most: the failure that
 * completes a brute force, with both marks tried twice), two attempts in each stay below the function's timeout, so that a
 * hanging service ends as an error that is reported and retried: a test counts the rounds. The request's timeout includes
 * connecting; without `throwOnRequestTimeout` the client only warns. The chain of middleware is made once for each command and
 * not for each call: a tenth of a warm event.
 */
export const impatient = {
  ...settled,
  cacheMiddleware: true,
  maxAttempts: 2,
  requestHandler: { requestTimeout: 900, throwOnRequestTimeout: true },
} as const;
