import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import { isWebhookAddress } from '../contract/webhook-address';
import { explain, inTime } from './ask';
import { goneFrom, pulseOf } from './webhook-pulse';
import type { Pulse, WebhookProbe } from './webhook-probe.port';

/** Asks the webhook whose address an SSM parameter keeps. */
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
    const pulse = await pulseOf(address, `the parameter ${this.parameter}`, this.timeoutMs);
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

  private gone(why: string): Pulse {
    return goneFrom(`the parameter ${this.parameter}`, why);
  }
}
