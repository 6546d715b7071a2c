import { randomUUID } from 'node:crypto';
import { TopicsAnnouncer } from '../../lambda/announce/topics-announcer';
import { productVersion } from '../../lambda/contract/product';
import { runbookLink } from '../../lambda/contract/runbook';
import type { AccountProfile } from '../../lambda/domain/account';
import type { AccountId } from '../../lambda/domain/account-id';
import { whoAsks, type Caller } from '../../lambda/observe/caller';
import { TopicAudience } from '../../lambda/observe/topic-audience';
import { DynamoAccountProfiles } from '../../lambda/record/dynamo/dynamo-account-profiles';
import { DynamoAcknowledgements } from '../../lambda/record/dynamo/dynamo-acknowledgements';
import { DynamoAudienceMemory } from '../../lambda/record/dynamo/dynamo-audience-memory';
import { DynamoCheckStates } from '../../lambda/record/dynamo/dynamo-check-states';
import { DynamoFindings } from '../../lambda/record/dynamo/dynamo-findings';
import { DynamoHardenings } from '../../lambda/record/dynamo/dynamo-hardenings';
import { DynamoIncidents } from '../../lambda/record/dynamo/dynamo-incidents';
import { DynamoMfaProofs } from '../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../lambda/record/dynamo/dynamo-mfa-reviews';
import { DynamoPlans } from '../../lambda/record/dynamo/dynamo-plans';
import { sinkDelivered } from '../../lambda/record/remembered-sink';
import type { PlanPlace } from '../../lambda/use-cases/planned-use/settle-plan';
import { AwsClock } from '../aws/aws-clock';
import { callTimeoutMs, type Clients } from '../aws/clients';
import { Failure, inASentence } from '../terminal/failure';
import { tellingHerald } from './herald';
import type { Home } from './home';
import type { Names } from './names';

/** The longest that an operator may choose between two reviews: how often they run here, no output tells. */
const reviewEveryMinutes = 24 * 60;

/** The deployment that tells these names, as far as these clients may write to it. */
export async function deployedHome(clients: Clients, caller: Caller, names: Names): Promise<Home> {
  const { now } = new AwsClock(clients); // a window must not begin in somebody's past
  const services = servicesFor(clients, names, now);
  const place: PlanPlace = {
    partition: caller.partition,
    profile: await profileOf(caller.accountId, new DynamoAccountProfiles(clients.dynamo, names.table, now)),
  };
  const memory = new DynamoAudienceMemory(clients.dynamo, names.table, now, randomUUID);
  const sinkDelivers = (): Promise<boolean> => sinkDelivered(caller.accountId, reviewEveryMinutes, memory, now());
  const audience = new TopicAudience(clients.sns, names.alertsTopicArn, sinkDelivers, now);
  const herald = tellingHerald(place, services, audience);
  return { caller, clients, place, services, herald, days: names.days, keptIn: null, now };
}

/** A command sends one mail. */
const unhurried = { turn: () => Promise.resolve() };

export function servicesFor({ dynamo, sns }: Clients, { table, ...topics }: Names, now: () => Date) {
  return {
    plans: new DynamoPlans(dynamo, table, now, randomUUID),
    acknowledgements: new DynamoAcknowledgements(dynamo, table, now, randomUUID),
    proofs: new DynamoMfaProofs(dynamo, table, now),
    reviews: new DynamoMfaReviews(dynamo, table, now),
    states: new DynamoCheckStates(dynamo, table, now, randomUUID),
    incidents: new DynamoIncidents(dynamo, table, now, randomUUID),
    hardenings: new DynamoHardenings(dynamo, table, now, randomUUID),
    findings: new DynamoFindings(dynamo, table, now, randomUUID),
    announcer: new TopicsAnnouncer(sns, topics, { whoToAsk: null, timeZone: 'UTC' }, unhurried),
    findingText: { productVersion, runbook: (section: string) => runbookLink(section, null) },
    now,
  };
}

export async function callerOf(clients: Clients): Promise<Caller> {
  try {
    return await whoAsks(clients.sts, callTimeoutMs);
  } catch (thrown) {
    throw new Failure(clients.missingCredentials(thrown) ?? inASentence(thrown));
  }
}

/** The name only makes the announcement easier to read. */
async function profileOf(account: AccountId, profiles: DynamoAccountProfiles): Promise<AccountProfile | null> {
  try {
    return await profiles.of(account);
  } catch {
    return null;
  }
}
