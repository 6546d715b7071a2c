import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** Messages as Lambda hands them over when they are received for the first time: `message-0`, `message-1`, … */
export function aBatch(...bodies: string[]): SQSEvent {
  return { Records: bodies.map((body, index) => aMessage(body, { messageId: `message-${index}` })) };
}

/** One message of the activity queue, received for the first time. */
export function aMessage(body: string, overrides: Partial<SQSRecord> = {}): SQSRecord {
  return {
    messageId: 'message-0',
    receiptHandle: 'receipt',
    body,
    attributes: received(1),
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:111122223333:activity',
    awsRegion: 'us-east-1',
    ...overrides,
  };
}

/** What SQS says of a message that it hands out for the n-th time. */
export function received(times: number | string): SQSRecord['attributes'] {
  return {
    ApproximateReceiveCount: String(times),
    SentTimestamp: '0',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '0',
  };
}
