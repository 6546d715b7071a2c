import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** Messages as Lambda hands them over when they are received for the first time: `message-0`, `message-1`, … */
export function aBatch(...bodies: string[]): SQSEvent {
  return {
    Records: bodies.map(
      (body, index) => ({ messageId: `message-${index}`, body, eventSource: 'aws:sqs' }) as SQSRecord,
    ),
  };
}
