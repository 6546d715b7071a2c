import type { SlackMessage } from './slack-message';
import { postToWebhook, WebhookGoneError } from './webhook';
import type { WebhookAddress } from './webhook-address';

/** Where the address is kept. */
export type AddressSource = Pick<WebhookAddress, 'read' | 'forget'>;

/** Delivers to Slack; a webhook that is gone is looked up once more, since somebody may just have replaced it. */
export class SlackSink {
  private readonly address: AddressSource;
  private readonly mend: string;

  /** @param mend one or two sentences: what to do when the webhook is gone */
  constructor(address: AddressSource, mend = 'Make a new one and store it in the SSM parameter.') {
    this.address = address;
    this.mend = mend;
  }

  /**
   * @param timeLeft milliseconds that are left for all tries together
   * @throws WebhookGoneError, SlackUndeliveredError, or the parameter's error: the message is to be retried
   */
  async deliver(message: SlackMessage, timeLeft: () => number): Promise<void> {
    try {
      await this.post(message, timeLeft);
    } catch (error) {
      throw error instanceof WebhookGoneError ? new WebhookGoneError(`${error.message} ${this.mend}`) : error;
    }
  }

  private async post(message: SlackMessage, timeLeft: () => number): Promise<void> {
    const before = await this.address.read();
    try {
      await postToWebhook(before, message, timeLeft());
    } catch (error) {
      if (!(error instanceof WebhookGoneError)) throw error;
      this.address.forget();
      const now = await this.address.read();
      if (now === before) throw error;
      await postToWebhook(now, message, timeLeft());
    }
  }
}
