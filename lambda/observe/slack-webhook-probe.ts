import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { isWebhookAddress } from '../contract/webhook-address';
import { explain, inTime } from './ask';
import type { Pulse, WebhookProbe } from './webhook-probe.port';

const alive: Pulse = { state: 'alive', detail: null };

/**
 * Posts an empty object: Slack refuses it (400) while the webhook lives, and answers 403, 404 or 410 once it is gone. The
 * address is a secret: errors are reduced to words of ours, because a network error may quote it.
 */
export class SlackWebhookProbe implements WebhookProbe {
  private readonly ssm: SSMClient;
  private readonly parameter: string;
  private readonly timeoutMs: number;
  private address: string | null = null;

  /** @param parameter name of the SSM SecureString that holds the webhook's address */
  constructor(ssm: SSMClient, parameter: string, timeoutMs: number) {
    this.ssm = ssm;
    this.parameter = parameter;
    this.timeoutMs = timeoutMs;
  }

  /** The address is read once and kept; again after it was found gone, because somebody may have stored a new one. */
  async probe(): Promise<Pulse> {
    const remembered = this.address;
    const pulse = await this.attempt();
    return pulse.state === 'gone' && remembered !== null ? this.attempt() : pulse;
  }

  private async attempt(): Promise<Pulse> {
    const address = this.address ?? (await this.readAddress());
    if (typeof address !== 'string') return address;
    const pulse = await this.knock(address);
    this.address = pulse.state === 'gone' ? null : address;
    return pulse;
  }

  private async readAddress(): Promise<string | Pulse> {
    try {
      const command = new GetParameterCommand({ Name: this.parameter, WithDecryption: true });
      const { Parameter } = await inTime(this.timeoutMs, (options) => this.ssm.send(command, options));
      const address = Parameter?.Value?.trim() ?? '';
      return isWebhookAddress(address) ? address : this.gone('does not hold an https address');
    } catch (error) {
      if (error instanceof ParameterNotFound) return this.gone('does not exist');
      return { state: 'unknown', detail: explain('ssm:GetParameter', error).reason };
    }
  }

  private async knock(address: string): Promise<Pulse> {
    try {
      const { status } = await inTime(this.timeoutMs, ({ abortSignal }) =>
        fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{}',
          redirect: 'manual',
          signal: abortSignal,
        }),
      );
      if (status === 200 || status === 400) return alive;
      if ([403, 404, 410].includes(status)) return this.gone(`holds a webhook that Slack no longer takes (${status})`);
      return { state: 'unknown', detail: `Slack answered ${status}` };
    } catch {
      return { state: 'unknown', detail: 'Slack could not be reached' };
    }
  }

  private gone(why: string): Pulse {
    return {
      state: 'gone',
      detail: `the parameter ${this.parameter} ${why}: make a new incoming webhook and store its address there`,
    };
  }
}
