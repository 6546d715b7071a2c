import { ListSubscriptionsByTopicCommand, type SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { known, type Fact } from '../domain/fact';
import type { Channel } from '../domain/root-posture';
import type { Answer, Ask, CallOptions } from './ask';
import { addressOf, kindOf } from './channel-name';
import type { WebhookProbe } from './webhook-probe.port';

/** Where alerts for people go. */
export interface AlertPaths {
  readonly sns: SNSClient;
  readonly topicArn: string;
  /** Null when no Slack webhook is configured. */
  readonly slack: WebhookProbe | null;
}

/** Every way by which people hear of alerts, and whether it works at this moment. */
export async function channelsOf({ sns, topicArn, slack }: AlertPaths, ask: Ask): Promise<Fact<readonly Channel[]>> {
  const [subscribed, pulse] = await Promise.all([
    ask(
      'sns:ListSubscriptionsByTopic',
      (options) => allSubscriptions(sns, topicArn, options),
      ({ subscriptions }) => subscriptions.filter(reachesPeople).map(channelOf),
    ),
    slack?.probe() ?? null,
  ]);
  if (pulse === null) return subscribed;
  const slackChannel: Channel = {
    name: 'Slack',
    kind: 'slack',
    state: pulse.state === 'alive' ? 'confirmed' : pulse.state,
    detail: pulse.detail,
  };
  if (subscribed.known) return known([...subscribed.value, slackChannel], subscribed.observation);
  return pulse.state === 'unknown'
    ? subscribed
    : known([unlisted(subscribed.reason), slackChannel], subscribed.observation);
}

/** AWS would not list the subscriptions, yet Slack is enough to know something by. */
function unlisted(reason: string): Channel {
  return { name: 'mail', kind: 'email', state: 'unknown', detail: reason };
}

interface Subscriptions extends Answer {
  readonly subscriptions: readonly Subscription[];
}

async function allSubscriptions(sns: SNSClient, topicArn: string, options: CallOptions): Promise<Subscriptions> {
  const subscriptions: Subscription[] = [];
  let token: string | undefined;
  for (;;) {
    const page = await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn, NextToken: token }), options);
    subscriptions.push(...(page.Subscriptions ?? []));
    token = page.NextToken;
    if (token === undefined) return { subscriptions, $metadata: page.$metadata };
  }
}

/** Our own sinks subscribe too; a function or a queue is not somebody who listens. */
function reachesPeople({ Protocol }: Subscription): boolean {
  return Protocol !== undefined && !['lambda', 'sqs', 'firehose'].includes(Protocol);
}

function channelOf({ Protocol = '', Endpoint = '', SubscriptionArn = '' }: Subscription): Channel {
  const name = addressOf(Protocol, Endpoint);
  const kind = kindOf(Protocol);
  if (SubscriptionArn.startsWith('arn:')) return { name, kind, state: 'confirmed', detail: null };
  if (SubscriptionArn === 'PendingConfirmation')
    return {
      name,
      kind,
      state: 'pending',
      detail:
        'nobody has confirmed it: follow the link in the mail from AWS Notifications, within two days; deploy again for a new one',
    };
  if (SubscriptionArn === 'Deleted')
    return {
      name,
      kind,
      state: 'gone',
      detail: 'somebody unsubscribed it: subscribe it to the alerts topic again, and confirm',
    };
  return { name, kind, state: 'unknown', detail: `AWS calls its state '${SubscriptionArn}'` };
}
