import { randomUUID } from 'node:crypto';
import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { presentationFrom } from '../announce/presentation';
import { TopicsAnnouncer } from '../announce/topics-announcer';
import { environment } from '../contract/environment';
import { parseAccountId } from '../domain/account-id';
import { parseEventMessage } from '../observe/event-message';
import { TopicAudience } from '../observe/topic-audience';
import { DeadLetterQueue } from '../record/dead-letter-queue';
import { DynamoAccountProfiles } from '../record/dynamo-account-profiles';
import { DynamoAudienceMemory } from '../record/dynamo-audience-memory';
import { DynamoFindings } from '../record/dynamo-findings';
import { RecalledAccountProfiles } from '../record/recalled-account-profiles';
import { sinkDelivered } from '../record/remembered-sink';
import { respondToActivity, type ActivityServices } from '../use-cases/respond-to-activity';
import { findingTextFrom } from './finding-text';
import { impatient } from './impatient-client';
import { required, requiredCount, type Variables } from './required-environment';

const logger = new Logger({ serviceName: 'activity' });
const services = servicesFrom(process.env);
// One attempt only, or the worst of all rounds would not fit into the function's timeout: the message comes again anyway.
const unreadable = new DeadLetterQueue(
  { ...impatient, maxAttempts: 1 },
  required(environment.deadLetterQueue, process.env),
);
const batch = new BatchProcessor(EventType.SQS);

/**
 * Root's activity from the queue. A message that fails stays on the queue; its neighbours do not come again. What nobody can
 * read is told, then put aside whole, so that the queue may be patient with what only waits for the store.
 */
export function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  // A batch that failed as a whole is no crash: the messages come back, and the dead letters have an alarm of their own.
  return processPartialResponse(event, respond, batch, { throwOnFullBatchFailure: false });
}

async function respond(message: SQSRecord): Promise<void> {
  const { messageId, body } = message;
  const record = parseEventMessage(body);
  const about = { messageId, accountId: record.accountId, eventId: record.eventId };
  try {
    const finding = await respondToActivity(record, services, receiveOf(message));
    if (record.kind === 'unreadable') await unreadable.keep(message);
    if (finding) logger.debug('Responded', { ...about, findingId: finding.id, detection: finding.detection });
  } catch (error) {
    logger.error('The message stays on the queue', { ...about, error });
    throw error;
  }
}

/** A count that cannot be read counts as the first: then nothing is kept back. */
function receiveOf({ attributes }: SQSRecord): number {
  const receive = Number(attributes.ApproximateReceiveCount);
  return Number.isSafeInteger(receive) && receive > 0 ? receive : 1;
}

function servicesFrom(variables: Variables): ActivityServices {
  const now = (): Date => new Date();
  const dynamo = new DynamoDBClient(impatient);
  const sns = new SNSClient(impatient);
  const table = required(environment.findingsTable, variables);
  const alertsTopicArn = required(environment.alertsTopic, variables);
  const findingsTopicArn = required(environment.findingsTopic, variables);
  const home = parseAccountId(alertsTopicArn.split(':')[4] ?? '');
  const memory = new DynamoAudienceMemory(dynamo, table, now, randomUUID);
  const reviewEveryMinutes = requiredCount(environment.reviewEveryMinutes, variables);
  const sinkDelivers = (): Promise<boolean> => sinkDelivered(home, reviewEveryMinutes, memory, now());
  return {
    findings: new DynamoFindings(dynamo, table, now, randomUUID),
    announcer: new TopicsAnnouncer(sns, { alertsTopicArn, findingsTopicArn }, presentationFrom(variables)),
    audience: new TopicAudience(sns, alertsTopicArn, sinkDelivers, now),
    profiles: new RecalledAccountProfiles(new DynamoAccountProfiles(dynamo, table, now), now),
    findingText: findingTextFrom(variables),
    now,
  };
}
