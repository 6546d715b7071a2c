import type { AccountId } from '../../../lambda/domain/account-id';
import { notKnown } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../../lambda/record/dynamo/dynamo-mfa-reviews';
import { nothingRemembered, rememberedFacts } from '../../../lambda/use-cases/remembered-facts';
import type { Clients } from '../../aws/clients';
import type { FoundDeployment } from './deployment';

/** What the deployment of this account remembers, read with the caller's own credentials. */
export async function rememberedIn(
  deployment: FoundDeployment,
  account: AccountId,
  { dynamo }: Clients,
  now: () => Date,
): Promise<RememberedFacts> {
  if (deployment.state === 'none') return nothingRemembered;
  const why = deployment.state === 'unknown' ? deployment.fact : noTable;
  if (deployment.state === 'unknown' || deployment.table === null) return { provenMfa: why, mfaReview: why };
  const { table } = deployment;
  return await rememberedFacts(account, {
    proofs: new DynamoMfaProofs(dynamo, table, now),
    reviews: new DynamoMfaReviews(dynamo, table, now),
  });
}

const noTable = notKnown('failed', 'the stack has no output FindingsTableName');
