import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { environment } from '../contract/environment';
import { parseEventMessage } from '../observe/event-message';
import { parseFollowUp } from '../record/queue/follow-up-message';
import type { FollowUp } from '../record/follow-ups.port';
import { SqsFollowUps } from '../record/queue/sqs-follow-ups';
import { respondToActivity } from '../use-cases/respond-to-activity';
import { activityServicesFrom } from './activity-services';
import { lookAgain } from './follow-up';
import { impatient } from './impatient-client';
import { required } from './required-environment';

const dynamo = new DynamoDBClient(impatient);
const followUps = new SqsFollowUps(impatient, required(environment.activityQueue, process.env));
const services = activityServicesFrom(
  { dynamo, sns: new SNSClient(impatient), followUps },
  process.env,
  () => new Date(),
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
  const followUp = parseFollowUp(message.body);
  await (followUp === null ? respondToRecord(message) : lookAgainAt(followUp, message));
}

async function lookAgainAt(followUp: FollowUp, { messageId }: SQSRecord): Promise<void> {
  try {
    await lookAgain(followUp, { dynamo, activity: services, variables: process.env });
  } catch (error) {
    (await whenAMessageFails()).logThatItStays({ messageId, incidentId: followUp.incidentId, error });
    throw error;
  }
}

async function respondToRecord(message: SQSRecord): Promise<void> {
  const { messageId, body } = message;
  const record = parseEventMessage(body);
  const about = { messageId, accountId: record.accountId, eventId: record.eventId };
  try {
    await respondToActivity(record, services, receiveOf(message));
    if (record.kind === 'unreadable') await (await whenAMessageFails()).putAside(message);
  } catch (error) {
    (await whenAMessageFails()).logThatItStays({ ...about, error });
    throw error;
  }
}

function whenAMessageFails() {
  return import('./when-a-message-fails.js');
}

/** A count that cannot be read counts as the first: then nothing is kept back. */
function receiveOf({ attributes }: SQSRecord): number {
  const receive = Number(attributes.ApproximateReceiveCount);
  return Number.isSafeInteger(receive) && receive > 0 ? receive : 1;
}
