import * as z from 'zod';

const messages = z.array(z.object({ MessageId: z.string(), Body: z.string(), ReceiveCount: z.number() }));
const answer = z.object({ messages: z.record(z.string(), z.record(z.string(), z.record(z.string(), messages))) });

export type QueueMessage = z.infer<typeof messages>[number];

/** Looks into a queue without taking anything out: messages waiting and messages being worked on. */
export async function messagesIn(endpoint: string, queueUrl: string): Promise<readonly QueueMessage[]> {
  const response = await fetch(`${endpoint}/_ministack/sqs/messages?QueueUrl=${encodeURIComponent(queueUrl)}`);
  const accounts = answer.parse(await response.json()).messages;
  return Object.values(accounts).flatMap((regions) =>
    Object.values(regions).flatMap((queues) => Object.values(queues).flat()),
  );
}
