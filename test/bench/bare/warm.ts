import { DynamoDBClient, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { findingAttributes } from '../../../lambda/contract/attributes';

/** The same calls as the activity function and no judgement: conditional write, two publishes side by side, mark. */
const dynamo = new DynamoDBClient({});
const sns = new SNSClient({});
/** For the filters of subscribers: as many as a finding has. */
const attributes = Object.fromEntries(
  findingAttributes.map((name) => [name, { DataType: 'String', StringValue: 'root-login' }]),
);
const TableName = process.env['FINDINGS_TABLE'];

export async function handler(event: SQSEvent): Promise<void> {
  await Promise.all(event.Records.map(tellOnce));
}

async function tellOnce({ messageId, body }: SQSRecord): Promise<void> {
  const Key = { pk: { S: messageId }, sk: { S: 'announcement' } };
  await dynamo.send(
    new PutItemCommand({
      TableName,
      Item: { ...Key, event: { S: body } },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
  const people = { TopicArn: process.env['ALERTS_TOPIC_ARN'], Subject: 'Root user signed in', Message: body };
  const machines = { TopicArn: process.env['FINDINGS_TOPIC_ARN'], Message: body, MessageAttributes: attributes };
  await Promise.all([sns.send(new PublishCommand(people)), sns.send(new PublishCommand(machines))]);
  await dynamo.send(
    new UpdateItemCommand({
      TableName,
      Key,
      UpdateExpression: 'SET announced = :yes',
      ExpressionAttributeValues: { ':yes': { BOOL: true } },
    }),
  );
}
