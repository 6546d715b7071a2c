/**
 * What the activity function needs only when a message fails, or is one that nobody can read. It is loaded then: a sign-in
 * must not wait for a third client and for the logger.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSRecord } from 'aws-lambda';
import { environment } from '../contract/environment';
import { DeadLetterQueue } from '../record/queue/dead-letter-queue';
import { impatient } from './impatient-client';
import { required } from './required-environment';

const logger = new Logger({ serviceName: 'activity' });
// One attempt only, or the worst of all rounds would not fit into the function's timeout: the message comes again anyway.
const unreadable = new DeadLetterQueue(
  { ...impatient, maxAttempts: 1 },
  required(environment.deadLetterQueue, process.env),
);

/** @throws when the queue does not take it */
export async function putAside(message: SQSRecord): Promise<void> {
  await unreadable.keep(message);
}

export function logThatItStays(about: Readonly<Record<string, unknown>>): void {
  logger.error('The message stays on the queue', about);
}
