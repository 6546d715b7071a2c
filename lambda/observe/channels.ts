import { ListSubscriptionsByTopicCommand, type SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { known, type Fact } from '../domain/fact';
import type { Channel } from '../domain/root-posture';
import type { Answer, Ask, CallOptions } from './ask';
import { channelOf, listening, vanished } from './subscriptions';
import type { Pulse, WebhookProbe } from './webhook-probe.port';

/** Where alerts for people go. */
export interface AlertPaths {
  readonly sns: SNSClient;
  readonly topicArn: string;
  /** The mail addresses that were deployed; empty where they are not known, as for `rootwatch audit`. */
  readonly expectedMails: readonly string[];
  /** Null when no Slack webhook is configured. */
  readonly slack: WebhookProbe | null;
}

/** Every way by which people hear of alerts, or should, and whether it works at this moment. */
export async function channelsOf(paths: AlertPaths, ask: Ask): Promise<Fact<readonly Channel[]>> {
  const { sns, topicArn, expectedMails, slack } = paths;
  const [subscribed, pulse] = await Promise.all([
    ask(
      'sns:ListSubscriptionsByTopic',
      (options) => allSubscriptions(sns, topicArn, options),
      ({ subscriptions }) => [
        ...listening(subscriptions).map((row) => channelOf(row, topicArn)),
        ...vanished(expectedMails, subscriptions, topicArn),
      ],
    ),
    slack?.probe() ?? null,
  ]);
  if (pulse === null) return subscribed;
  if (subscribed.known) return known([...subscribed.value, slackChannel(pulse)], subscribed.observation);
  return pulse.state === 'unknown'
    ? subscribed
    : known([unlisted(subscribed.reason), slackChannel(pulse)], subscribed.observation);
}

/** Slack as one of the ways to people. */
export function slackChannel({ state, detail, mend }: Pulse): Channel {
  return { name: 'Slack', kind: 'slack', state: state === 'alive' ? 'confirmed' : state, detail, mend: mend ?? null };
}

/** AWS would not list the subscriptions, yet Slack is enough to know something by. */
function unlisted(reason: string): Channel {
  return { name: 'mail', kind: 'email', state: 'unknown', detail: reason, mend: null };
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
