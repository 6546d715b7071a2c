import type { SSMClient } from '@aws-sdk/client-ssm';
import { GetParameterCommand } from '@aws-sdk/client-ssm';
import { isWebhookAddress } from '../../contract/webhook-address';

/** The webhook's address, kept as an SSM SecureString: read once, and again after Slack said that it is gone. */
export class WebhookAddress {
  private readonly ssm: SSMClient;
  private readonly parameterName: string;
  private kept: string | null = null;

  constructor(ssm: SSMClient, parameterName: string) {
    this.ssm = ssm;
    this.parameterName = parameterName;
  }

  /** @throws Error naming the parameter, never its value, when it cannot be read or holds no web address */
  async read(): Promise<string> {
    this.kept ??= await this.fetch();
    return this.kept;
  }

  /** The next {@link read} asks SSM again. */
  forget(): void {
    this.kept = null;
  }

  private async fetch(): Promise<string> {
    const answer = await this.ssm
      .send(new GetParameterCommand({ Name: this.parameterName, WithDecryption: true }))
      .catch((error: unknown) => {
        const code = error instanceof Error ? error.name : 'unknown error';
        throw new Error(
          `The SSM parameter '${this.parameterName}' with the Slack webhook could not be read (${code}). Check that it exists and that this function may decrypt it.`,
        );
      });
    const address = answer.Parameter?.Value?.trim() ?? '';
    if (!isWebhookAddress(address)) {
      throw new Error(
        `The SSM parameter '${this.parameterName}' holds no https address. Store the whole webhook address from Slack in it.`,
      );
    }
    return address;
  }
}
