import { randomUUID } from 'node:crypto';
import type { AccountId } from '../../../lambda/domain/account-id';
import { known, notKnown, type Fact } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import type { Waiver } from '../../../lambda/domain/waiver';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { DynamoCheckStates } from '../../../lambda/record/dynamo/dynamo-check-states';
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

/** The exceptions under which the last review saw a check fail: what is deployed counts, not a file on this machine. */
export async function waiversIn(
  deployment: FoundDeployment,
  account: AccountId,
  { dynamo }: Clients,
  now: () => Date,
): Promise<Fact<readonly Waiver[]>> {
  if (deployment.state === 'none') return known([]);
  if (deployment.state === 'unknown') return deployment.fact;
  if (deployment.table === null) return noTable;
  try {
    const ids = checks.map(({ id }) => id);
    const states = await new DynamoCheckStates(dynamo, deployment.table, now, randomUUID).of(account, ids);
    return known(states.flatMap(({ waiver }) => waiver ?? []));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return notKnown('failed', `what the last review saw could not be read: ${said}`);
  }
}
