import { ListSubscriptionsByTopicCommand, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { channelsOf } from '../../../lambda/observe/channels';
import { alertChannelConfirmed } from '../../../lambda/judge/posture/checks/alert-channel-confirmed';
import type { Pulse } from '../../../lambda/observe/webhook-probe.port';
import { anAsk, awsError } from '../../support/asking';
import { aHealthyPosture } from '../../support/posture';

const sns = mockClient(SNSClient);
const topicArn = 'arn:aws:sns:us-east-1:111122223333:alerts';
const confirmed = `${topicArn}:5f1c`;

beforeEach(() => {
  sns.reset();
});

function read(
  subscriptions: readonly Subscription[],
  pulse: Pulse | null = null,
  expectedMails: readonly string[] = [],
): ReturnType<typeof channelsOf> {
  sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [...subscriptions] });
  return ask(pulse, expectedMails);
}

function ask(pulse: Pulse | null = null, expectedMails: readonly string[] = []): ReturnType<typeof channelsOf> {
  const slack = pulse && { probe: () => Promise.resolve(pulse) };
  return channelsOf({ sns: new SNSClient({}), topicArn, expectedMails, slack }, anAsk());
}

function mail(SubscriptionArn: string, Endpoint = 'security@example.com'): Subscription {
  return { Protocol: 'email', Endpoint, SubscriptionArn };
}

it.each([
  [confirmed, 'confirmed', null],
  ['PendingConfirmation', 'pending', 'nobody has confirmed it'],
  ['Deleted', 'gone', 'somebody unsubscribed it'],
  ['SomethingNew', 'unknown', "AWS calls its state 'SomethingNew'"],
])('reads a subscription whose ARN is %s as %s', async (arn, state, detail) => {
  expect(await read([mail(arn)])).toMatchObject({
    known: true,
    value: [{ name: 'mail to s***@example.com', kind: 'email', state, detail }],
    observation: { call: 'sns:ListSubscriptionsByTopic' },
  });
});

const subscribe = `aws sns subscribe --region us-east-1 --topic-arn ${topicArn} --protocol email --notification-endpoint ADDRESS`;

it.each([
  ['is not confirmed', 'PendingConfirmation', `within two days. For a new mail: ${subscribe}`],
  ['was unsubscribed', 'Deleted', `Subscribe it again, and confirm: ${subscribe}`],
])('says the exact command for a mail that %s, since deploying again subscribes nobody', async (_, arn, command) => {
  expect(await read([mail(arn)])).toMatchObject({ value: [{ mend: expect.stringContaining(command) as string }] });
});

describe('an address that was deployed', () => {
  const [security, onCall] = ['security@example.com', 'oncall@example.com'];
  const vanished = { kind: 'email', state: 'gone', detail: 'no subscription exists any more' };

  it.each([
    ['is not named twice while it has a row', [mail(confirmed)], [security], ['confirmed']],
    ['is found however it is written', [mail(confirmed, 'Security@Example.com')], [security], ['confirmed']],
    ['is cut off once it unsubscribed', [mail('Deleted')], [security], ['gone']],
    ['is still cut off when SNS has dropped its row', [], [security], ['gone']],
    ['is cut off although another still works', [mail(confirmed)], [security, onCall], ['confirmed', 'gone']],
    ['is cut off like every other without a row', [], [security, onCall], ['gone', 'gone']],
  ] as const)('%s', async (_, rows, expected, states) => {
    const channels = await read(rows, null, expected);

    expect(channels.known && channels.value.map(({ state }) => state)).toEqual(states);
  });

  it.each([
    ['one address', [security], [[mail(confirmed)], [mail('Deleted')], []], ['pass', 'fail', 'fail']],
    [
      'two addresses',
      [security, onCall],
      [
        [mail(confirmed), mail(confirmed, onCall)],
        [mail('Deleted'), mail(confirmed, onCall)],
        [mail(confirmed, onCall)],
        [],
        [mail(confirmed), mail(confirmed, onCall)],
      ],
      ['pass', 'fail', 'fail', 'fail', 'pass'],
    ],
  ] as const)('never heals by being forgotten: %s', async (_, expected, listings, outcomes) => {
    const judged: string[] = [];
    for (const listed of listings) {
      const deployment = { deployed: true, channels: await read(listed, null, expected) } as const;
      judged.push(alertChannelConfirmed.judge(aHealthyPosture({ deployment }), { rootUnusedDays: 30 }).outcome);
    }

    expect(judged).toEqual(outcomes);
  });

  it('is named, masked, with what is wrong and the command', async () => {
    expect(await read([], null, [onCall])).toMatchObject({
      value: [{ ...vanished, name: 'mail to o***@example.com', mend: expect.stringContaining(subscribe) as string }],
    });
  });

  it('works once it has confirmed anew, although the old row is still listed', async () => {
    expect(await read([mail('Deleted'), mail(confirmed)], null, [security])).toMatchObject({
      value: [{ state: 'confirmed' }],
    });
  });

  it('is not called cut off where AWS would not list the subscriptions', async () => {
    sns.on(ListSubscriptionsByTopicCommand).rejects(awsError('AuthorizationError', 403));

    expect(await ask(null, [security])).toMatchObject({ known: false, cause: 'denied' });
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
