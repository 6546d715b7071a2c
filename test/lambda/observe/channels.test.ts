import { ListSubscriptionsByTopicCommand, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { channelsOf } from '../../../lambda/observe/channels';
import type { Pulse } from '../../../lambda/observe/webhook-probe.port';
import { anAsk, awsError } from '../../support/asking';

const sns = mockClient(SNSClient);
const topicArn = 'arn:aws:sns:us-east-1:111122223333:alerts';
const confirmed = `${topicArn}:5f1c`;

beforeEach(() => {
  sns.reset();
});

function read(subscriptions: readonly Subscription[], pulse: Pulse | null = null): ReturnType<typeof channelsOf> {
  sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [...subscriptions] });
  return ask(pulse);
}

function ask(pulse: Pulse | null = null): ReturnType<typeof channelsOf> {
  const slack = pulse && { probe: () => Promise.resolve(pulse) };
  return channelsOf({ sns: new SNSClient({}), topicArn, slack }, anAsk());
}

function mail(SubscriptionArn: string, Endpoint = 'security@example.com'): Subscription {
  return { Protocol: 'email', Endpoint, SubscriptionArn };
}

it.each([
  [confirmed, 'confirmed', null],
  ['PendingConfirmation', 'pending', expect.stringContaining('nobody has confirmed it')],
  ['Deleted', 'gone', expect.stringContaining('somebody unsubscribed it')],
  ['SomethingNew', 'unknown', "AWS calls its state 'SomethingNew'"],
])('reads a subscription whose ARN is %s as %s', async (arn, state, detail: unknown) => {
  expect(await read([mail(arn)])).toMatchObject({
    known: true,
    value: [{ name: 'mail to s***@example.com', kind: 'email', state, detail }],
    observation: { call: 'sns:ListSubscriptionsByTopic' },
  });
});

it('reads every page', async () => {
  sns
    .on(ListSubscriptionsByTopicCommand)
    .resolvesOnce({ Subscriptions: [mail('PendingConfirmation')], NextToken: 'more' })
    .resolves({ Subscriptions: [mail(confirmed, 'oncall@example.com')] });

  expect(await ask()).toMatchObject({
    value: [{ state: 'pending' }, { name: 'mail to o***@example.com', state: 'confirmed' }],
  });
  expect(sns.calls()).toHaveLength(2);
});

it.each(['lambda', 'sqs', 'firehose'])('does not take a subscribed %s for somebody who listens', async (Protocol) => {
  expect(await read([{ Protocol, Endpoint: 'arn:aws:x', SubscriptionArn: confirmed }])).toMatchObject({ value: [] });
});

it.each([
  ['alive', 'confirmed'],
  ['gone', 'gone'],
  ['unknown', 'unknown'],
] as const)('adds Slack, whose webhook is %s', async (state, channel) => {
  expect(await read([mail(confirmed)], { state, detail: 'why' })).toMatchObject({
    value: [{ kind: 'email' }, { name: 'Slack', kind: 'slack', state: channel, detail: 'why' }],
  });
});

it('does not know when AWS would not list the subscriptions', async () => {
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationError', 403));

  expect(await ask()).toMatchObject({ known: false, cause: 'denied' });
});

it('knows Slack although the subscriptions are not listed', async () => {
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationError', 403));

  expect(await ask({ state: 'alive', detail: null })).toMatchObject({
    value: [
      { kind: 'email', state: 'unknown' },
      { kind: 'slack', state: 'confirmed' },
    ],
  });
});

it('knows nothing when neither can be asked', async () => {
  sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationError', 403));

  expect(await ask({ state: 'unknown', detail: null })).toMatchObject({ known: false, cause: 'denied' });
});
