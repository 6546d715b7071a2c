import { GetCallerIdentityCommand, type STSClient } from '@aws-sdk/client-sts';
import { isAccountId, type AccountId } from '../domain/account-id';
import { explain, inTime } from './ask';

/** Whose credentials ask, and so which account is read. */
export interface Caller {
  readonly accountId: AccountId;
  readonly arn: string;
  /** `aws`, `aws-us-gov` or `aws-cn`: never assumed. */
  readonly partition: string;
}

/** Without the account's id nothing can be judged. */
export class UnknownAccountError extends Error {
  override readonly name = 'UnknownAccountError';
}

/** @throws UnknownAccountError with AWS's error code when not even the account's id can be learned. */
export async function whoAsks(sts: STSClient, timeoutMs: number): Promise<Caller> {
  const call = 'sts:GetCallerIdentity';
  const { Account, Arn } = await inTime(timeoutMs, (options) =>
    sts.send(new GetCallerIdentityCommand({}), options),
  ).catch((error: unknown) => {
    const { cause, reason } = explain(call, error);
    const look =
      cause === 'denied' ? 'Check the AWS credentials.' : 'Check the AWS credentials, the region and the network.';
    throw new UnknownAccountError(`The account is not known: ${reason}. ${look}`, { cause: error });
  });
  const partition = Arn?.split(':')[1];
  if (!isAccountId(Account) || Arn === undefined || partition === undefined)
    throw new UnknownAccountError(`The account is not known: ${call} answered with account '${String(Account)}'.`);
  return { accountId: Account, arn: Arn, partition };
}
