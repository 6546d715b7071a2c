import type { Call, Protocol } from './call';
import { Refusal } from './refusal';
import type { State } from './state';

/** What AWS calls it, which is not the same in every protocol. */
const codes = {
  denied: { query: 'AccessDenied', json: 'AccessDeniedException', 'rest-json': 'AccessDeniedException' },
  throttled: { query: 'Throttling', json: 'ThrottlingException', 'rest-json': 'TooManyRequestsException' },
  expired: { query: 'ExpiredToken', json: 'ExpiredTokenException', 'rest-json': 'ExpiredTokenException' },
  failing: { query: 'ServiceFailure', json: 'InternalFailure', 'rest-json': 'InternalServerException' },
} as const satisfies Record<string, Record<Protocol, string>>;

/** JSON services answer 400 where the others say 403. */
const forbidden: Record<Protocol, number> = { query: 403, json: 400, 'rest-json': 403 };

/** @throws Refusal when the state wants this call to go wrong */
export function refuseWhereAsked(state: State, call: Call, callerArn: string): void {
  const { protocol, service, operation, keyId } = call;
  if (state.hasExpiredCredentials || state.expiredKeys.includes(keyId))
    throw new Refusal(
      codes.expired[protocol],
      'The security token included in the request is expired',
      forbidden[protocol],
    );
  if (names(state.denied, call))
    throw new Refusal(
      codes.denied[protocol],
      `User: ${callerArn} is not authorized to perform: ${service}:${operation} because no identity-based policy allows the ${service}:${operation} action`,
      forbidden[protocol],
    );
  if (names(state.throttled, call))
    throw new Refusal(codes.throttled[protocol], 'Rate exceeded', protocol === 'rest-json' ? 429 : 400);
  if (names(state.failing, call)) throw new Refusal(codes.failing[protocol], 'The service failed.', 500);
}

export function hangs({ hanging }: State, call: Call): boolean {
  return names(hanging, call);
}

function names(operations: readonly string[], { service, operation, region }: Call): boolean {
  return operations.some((entry) => {
    const [asked = '', where = region] = entry.split('@');
    return where === region && ['*', `${service}:*`, `${service}:${operation}`].includes(asked);
  });
}
