import type { SQSClientConfig } from '@aws-sdk/client-sqs';
import { timing } from '../../contract/timing';
import { followUpMessage } from './follow-up-message';
import { FollowUpNotTakenError, type FollowUp, type FollowUps } from '../follow-ups.port';

/** Follow-ups as delayed messages on the activity queue. */
export class SqsFollowUps implements FollowUps {
  private readonly options: SQSClientConfig;
  private readonly queueUrl: string;

  /** @param options of the client, which is loaded only when it is needed: a sign-in must not wait for it. */
  constructor(options: SQSClientConfig, queueUrl: string) {
    this.options = options;
    this.queueUrl = queueUrl;
  }

  async later(followUp: FollowUp, milliseconds: number): Promise<void> {
    const { SendMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
    const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
    const send = new SendMessageCommand({
      QueueUrl: this.queueUrl,
      MessageBody: followUpMessage(followUp),
      DelaySeconds: Math.min(seconds, timing.longestFollowUpDelay),
    });
    // No checksum of our own short text: TLS keeps it whole.
    await new SQSClient({ ...this.options, md5: false }).send(send).catch((cause: unknown) => {
      const code = cause instanceof Error ? cause.name : 'unknown error';
      throw new FollowUpNotTakenError(
        `The activity queue did not take the follow-up of ${followUp.incidentId} (${code}): the next sweep looks at it.`,
        { cause },
      );
    });
  }
}
