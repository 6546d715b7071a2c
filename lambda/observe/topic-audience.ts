import { paginateListSubscriptionsByTopic, type SNSClient } from '@aws-sdk/client-sns';
import type { Audience } from './audience.port';

/** Subscribers through which no person hears by itself. */
const machines = new Set(['lambda', 'sqs', 'firehose']);
const yesHoldsMilliseconds = 60_000;

/**
 * Asks the alerts topic who has confirmed. It reads the subscribers instead of counting them, because our own sink is one
 * too. A yes holds for a minute, a no is asked again, and whoever asks meanwhile shares the question: SNS takes 30 a second.
 */
export class TopicAudience implements Audience {
  private readonly sns: SNSClient;
  private readonly alertsTopicArn: string;
  private readonly sinkDelivers: () => Promise<boolean>;
  private readonly now: () => Date;
  private heardAt = -Infinity;
  private asking: Promise<boolean> | null = null;

  /**
   * @param sinkDelivers asked when nobody but a function of ours subscribes: whether people heard through it when last tried.
   * It rejects when that is not known, and then so does {@link isListening}.
   */
  constructor(sns: SNSClient, alertsTopicArn: string, sinkDelivers: () => Promise<boolean>, now: () => Date) {
    this.sns = sns;
    this.alertsTopicArn = alertsTopicArn;
    this.sinkDelivers = sinkDelivers;
    this.now = now;
  }

  async isListening(): Promise<boolean> {
    const since = this.now().getTime() - this.heardAt;
    if (since >= 0 && since < yesHoldsMilliseconds) return true;
    this.asking ??= this.ask();
    return await this.asking;
  }

  private async ask(): Promise<boolean> {
    try {
      const askedAt = this.now().getTime();
      const listening = await this.someoneConfirmed();
      if (listening) this.heardAt = askedAt;
      return listening;
    } finally {
      this.asking = null;
    }
  }

  /** Until then the ARN reads `PendingConfirmation`, afterwards perhaps `Deleted`. */
  private async someoneConfirmed(): Promise<boolean> {
    let sinkSubscribed = false;
    const pages = paginateListSubscriptionsByTopic({ client: this.sns }, { TopicArn: this.alertsTopicArn });
    for await (const { Subscriptions = [] } of pages) {
      const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
      if (confirmed.some(({ Protocol = '' }) => !machines.has(Protocol))) return true;
      sinkSubscribed ||= confirmed.some(({ Protocol }) => Protocol === 'lambda');
    }
    return sinkSubscribed && (await this.sinkDelivers());
  }
}
