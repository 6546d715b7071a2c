import { SlackSink, type AddressSource } from '../../../../lambda/announce/slack/slack-sink';
import { WebhookAddress } from '../../../../lambda/announce/slack/webhook-address';
import { SlackWebhookProbe } from '../../../../lambda/observe/slack-webhook-probe';
import { pulseOf } from '../../../../lambda/observe/webhook-pulse';
import { callTimeoutMs, type Clients } from '../../../aws/clients';
import { webhookVariable, type Choices } from '../choices';
import type { SlackChannel } from '../world';

/** All tries of one message together. */
const deliveryMs = 20_000;

/** @param ssm asked anew each time, since credentials are renewed */
export function slackChannelFor(choice: Choices['slack'], ssm: () => Clients['ssm']): SlackChannel | null {
  if (choice === null) return null;
  return 'address' in choice ? byVariable(choice.address) : byParameter(choice.parameter, ssm);
}

/** The variables of a process are those that it was started with. */
const giveAnother = `Make a new incoming webhook in Slack, give its address in the environment variable ${webhookVariable}, and start rootwatch watch again.`;

function byVariable(address: string): SlackChannel {
  const sink = new SlackSink({ read: () => Promise.resolve(address), forget: () => undefined }, giveAnother);
  return {
    send: (message) => sink.deliver(message, () => deliveryMs),
    probe: async () => {
      const pulse = await pulseOf(address, `the environment variable ${webhookVariable}`, callTimeoutMs);
      return pulse.state === 'gone' ? { ...pulse, mend: giveAnother } : pulse;
    },
  };
}

/** What was read once is kept: Slack hears of expired credentials although the parameter cannot be read with them. */
function byParameter(parameter: string, ssm: () => Clients['ssm']): SlackChannel {
  let kept: string | null = null;
  const source: AddressSource = {
    read: async () => (kept ??= await new WebhookAddress(ssm(), parameter).read()),
    forget: () => {
      kept = null;
    },
  };
  const sink = new SlackSink(source);
  return {
    send: (message) => sink.deliver(message, () => deliveryMs),
    probe: () =>
      kept === null
        ? new SlackWebhookProbe(ssm(), parameter, callTimeoutMs).probe()
        : pulseOf(kept, `the parameter ${parameter}`, callTimeoutMs),
  };
}
