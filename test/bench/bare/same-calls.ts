import {
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { findingAttributes } from '../../../lambda/contract/attributes';

/**
 * The same calls as the activity function and no judgement: a claim and, beside it, what is known of the account; the event
 * with its incident; two publishes side by side; the mark.
 */
const dynamo = new DynamoDBClient({});
const sns = new SNSClient({});
/** For the filters of subscribers: as many as a finding has. */
const attributes = Object.fromEntries(
  findingAttributes.map((name) => [name, { DataType: 'String', StringValue: 'root-login' }]),
);
const TableName = process.env['FINDINGS_TABLE'];
const account = { S: 'account/111122223333' };

export async function handler(event: SQSEvent): Promise<void> {
  await Promise.all(event.Records.map(tellOnce));
}

async function tellOnce({ messageId, body }: SQSRecord): Promise<void> {
  const Key = { pk: { S: messageId }, sk: { S: 'announcement' } };
  const [known] = await Promise.all([knownOfAccount(), setState(Key, 'claimed', body)]);
  await keep(messageId, body, known);
  const people = { TopicArn: process.env['ALERTS_TOPIC_ARN'], Subject: 'Root user signed in', Message: body };
  const machines = { TopicArn: process.env['FINDINGS_TOPIC_ARN'], Message: body, MessageAttributes: attributes };
  await Promise.all([sns.send(new PublishCommand(people)), sns.send(new PublishCommand(machines))]);
  await setState(Key, 'announced', body);
}

async function knownOfAccount(): Promise<Record<string, AttributeValue> | undefined> {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': account, ':first': { S: 'incident/root/' }, ':last': { S: 'profile' } },
      ConsistentRead: true,
    }),
  );
  return Items[0];
}

async function keep(id: string, body: string, thread: Record<string, AttributeValue> | undefined): Promise<void> {
  const event = { pk: { S: 'incident/1' }, sk: { S: `event/${id}` }, body: { S: body } };
  const incident = { pk: account, sk: { S: 'incident/root/111122223333' }, ...thread };
  const TransactItems = [
    { Put: { TableName, Item: incident, ConditionExpression: 'attribute_exists(pk)' } },
    { Put: { TableName, Item: event, ConditionExpression: 'attribute_not_exists(pk)' } },
  ];
  await dynamo.send(new TransactWriteItemsCommand({ TransactItems }));
}

async function setState(Key: Record<string, AttributeValue>, state: string, body: string): Promise<void> {
  await dynamo.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET #state = :state, announcement = :body',
      ConditionExpression: 'attribute_not_exists(#state) OR #state <> :state',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':state': { S: state }, ':body': { S: body } },
    }),
  );
}
