/**
 * For clients on the way of an alert. Three rounds (claim, publish, mark, which is tried twice) of two attempts each stay
 * below the function's timeout, so that a hanging service ends as an error that is reported and retried, not as a killed
 * function. The request's timeout includes connecting; without `throwOnRequestTimeout` the client only warns. The chain of
 * middleware is made once for each command and not for each call: a tenth of a warm event.
 */
export const impatient = {
  cacheMiddleware: true,
  maxAttempts: 2,
  requestHandler: { requestTimeout: 1_500, throwOnRequestTimeout: true },
} as const;
