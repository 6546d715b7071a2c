import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AccountId } from '../../../lambda/domain/account-id';
import { notKnown, type UnknownFact } from '../../../lambda/domain/fact';
import { DynamoCheckStates } from '../../../lambda/record/dynamo/dynamo-check-states';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../../lambda/record/dynamo/dynamo-mfa-reviews';
import { DynamoPlans } from '../../../lambda/record/dynamo/dynamo-plans';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import type { CheckDays } from '../../../lambda/judge/posture/check';
import type { CheckStates } from '../../../lambda/record/check-states.port';
import type { Plans } from '../../../lambda/record/plans.port';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import type { Memory } from '../../../lambda/use-cases/remembered-facts';
import type { Clients } from '../../aws/clients';
import { WatchDays } from '../../store/watch-days';
import { openStore } from '../../store/open-store';
import { Failure } from '../../terminal/failure';
import type { AuditedDeployment } from './deployment';

/** What Rootwatch keeps of the account. */
export interface Kept extends Memory {
  readonly states: Pick<CheckStates, 'of'>;
  readonly plans: Pick<Plans, 'of'>;
  /** By which it judges the account; null where that is not told. */
  readonly days: CheckDays | null;
}

/** Where that is. `nowhere`: neither deployed nor in a store on this machine. */
export type Keeping =
  | { readonly at: 'home'; readonly kept: Kept }
  | { readonly at: 'nowhere' }
  | { readonly at: 'unknown'; readonly fact: UnknownFact };

const noTable = notKnown('failed', 'the stack has no output FindingsTableName');

interface Reach {
  readonly clients: Pick<Clients, 'dynamo'>;
  /** Where the store of `harden` and `watch` would be. */
  readonly storeFile: string;
  readonly now: () => Date;
}

/** The table of the deployment, read with the caller's own credentials; else the store on this machine. */
export async function keepingOf(
  deployment: AuditedDeployment,
  account: AccountId,
  { clients: { dynamo }, storeFile, now }: Reach,
): Promise<Keeping> {
  if (deployment.state === 'unknown') return { at: 'unknown', fact: deployment.fact };
  if (deployment.state === 'none') return await inStore(storeFile, account, now);
  const { table, days } = deployment;
  if (table === null) return { at: 'unknown', fact: noTable };
  const states = new DynamoCheckStates(dynamo, table, now, randomUUID);
  const [proofs, reviews] = [new DynamoMfaProofs(dynamo, table, now), new DynamoMfaReviews(dynamo, table, now)];
  const plans = new DynamoPlans(dynamo, table, now, randomUUID);
  return { at: 'home', kept: { states, plans, proofs, reviews, days } };
}

async function inStore(file: string, account: AccountId, now: () => Date): Promise<Keeping> {
  if (!existsSync(file)) return { at: 'nowhere' };
  try {
    const keeper = await openStore(file);
    const record = embeddedRecord(keeper, now);
    if (!(await concerns(account, record))) return { at: 'nowhere' };
    return { at: 'home', kept: { ...record, days: await new WatchDays(keeper).of(account) } };
  } catch (error) {
    if (!(error instanceof Failure || error instanceof StoreDownError)) throw error;
    return { at: 'unknown', fact: notKnown('failed', error.message) };
  }
}

/** A store in which the account never was knows nothing of it, which is not that nothing happened. */
async function concerns(
  account: AccountId,
  { profiles, hardenings }: Pick<ReturnType<typeof embeddedRecord>, 'profiles' | 'hardenings'>,
): Promise<boolean> {
  return (await profiles.of(account)) !== null || (await hardenings.of(account)) !== null;
}
