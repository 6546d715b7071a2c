import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { SQSEvent } from 'aws-lambda';

/** The least that tells anybody: what a good engineer would write who needs one message published for each event. */
const sns = new SNSClient({});
const TopicArn = process.env['ALERTS_TOPIC_ARN'];

export async function handler(event: SQSEvent): Promise<void> {
  await Promise.all(event.Records.map(({ body }) => sns.send(new PublishCommand({ TopicArn, Message: body }))));
}
