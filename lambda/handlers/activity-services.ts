import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SNSClient } from '@aws-sdk/client-sns';
import { presentationFrom } from '../announce/presentation';
import { TopicsAnnouncer } from '../announce/topics-announcer';
import { environment } from '../contract/environment';
import { parseAccountId, type AccountId } from '../domain/account-id';
import { TopicAudience } from '../observe/topic-audience';
import { DynamoAccountProfiles } from '../record/dynamo/dynamo-account-profiles';
import { DynamoAudienceMemory } from '../record/dynamo/dynamo-audience-memory';
import { DynamoCheckStates } from '../record/dynamo/dynamo-check-states';
import { DynamoIncidents } from '../record/dynamo/dynamo-incidents';
import { DynamoFindings } from '../record/dynamo/dynamo-findings';
import { DynamoMfaProofs } from '../record/dynamo/dynamo-mfa-proofs';
import { DynamoNeighbours } from '../record/dynamo/dynamo-neighbours';
import { DynamoPlans } from '../record/dynamo/dynamo-plans';
import { sinkDelivered } from '../record/remembered-sink';
import type { FollowUps } from '../record/follow-ups.port';
import type { ActivityServices } from '../use-cases/respond-to-activity';
import { UnrecordedTellings } from '../use-cases/unrecorded-tellings';
import { findingTextFrom } from './finding-text';
import { mailPace } from './mail-pace';
import { required, requiredCount, type Variables } from './required-environment';

export interface ActivityClients {
  readonly dynamo: DynamoDBClient;
  readonly sns: SNSClient;
  readonly followUps: FollowUps;
}

/** What tells root's activity once, whether it came by the queue or was found in the history. */
export function activityServicesFrom(
  { dynamo, sns, followUps }: ActivityClients,
  variables: Variables,
  now: () => Date,
) {
  const table = required(environment.findingsTable, variables);
  const alertsTopicArn = required(environment.alertsTopic, variables);
  const neighbours = new DynamoNeighbours(dynamo, table);
  const memory = new DynamoAudienceMemory(dynamo, table, now, randomUUID);
  const reviewEveryMinutes = requiredCount(environment.reviewEveryMinutes, variables);
  const sinkDelivers = (): Promise<boolean> => sinkDelivered(homeAccount(variables), reviewEveryMinutes, memory, now());
  return {
    home: homeAccount(variables),
    incidents: new DynamoIncidents(dynamo, table, now, randomUUID, neighbours),
    followUps,
    unrecorded: new UnrecordedTellings(),
    findings: new DynamoFindings(dynamo, table, now, randomUUID),
    announcer: topicsAnnouncerFrom(sns, variables),
    audience: new TopicAudience(sns, alertsTopicArn, sinkDelivers, now),
    profiles: new DynamoAccountProfiles(dynamo, table, now, neighbours),
    states: new DynamoCheckStates(dynamo, table, now, randomUUID),
    plans: new DynamoPlans(dynamo, table, now, randomUUID, neighbours),
    proofs: new DynamoMfaProofs(dynamo, table, now),
    findingText: findingTextFrom(variables),
    now,
  } satisfies ActivityServices;
}

/** The account in which the product runs. */
export function homeAccount(variables: Variables): AccountId {
  return parseAccountId(required(environment.alertsTopic, variables).split(':')[4] ?? '');
}

function topicsAnnouncerFrom(sns: SNSClient, variables: Variables): TopicsAnnouncer {
  const alertsTopicArn = required(environment.alertsTopic, variables);
  const findingsTopicArn = required(environment.findingsTopic, variables);
  return new TopicsAnnouncer(sns, { alertsTopicArn, findingsTopicArn }, presentationFrom(variables), mailPace);
}
