import { askAs, type Ask } from '../../lambda/observe/ask';
import type { Caller } from '../../lambda/observe/caller';
import { parseAccountId } from '../../lambda/domain/account-id';

export const callerArn = 'arn:aws:sts::111122223333:assumed-role/rootwatch-posture/run';
export const askedAt = '2026-11-21T03:00:00.000Z';

export function aCaller(partition = 'aws'): Caller {
  return { accountId: parseAccountId('111122223333'), arn: callerArn.replace('aws', partition), partition };
}

/** Asks at a fixed time as the posture function's role. */
export function anAsk(timeoutMs = 1000): Ask {
  return askAs(Promise.resolve(callerArn), () => new Date(askedAt), timeoutMs);
}

/** An error as the SDK throws it. */
export function awsError(name: string, httpStatusCode = 400, message = name): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode, requestId: 'refused-1' } });
}
