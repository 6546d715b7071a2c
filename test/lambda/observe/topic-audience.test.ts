import { ListSubscriptionsByTopicCommand, SNSClient, type Subscription } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { TopicAudience } from '../../../lambda/observe/topic-audience';
import { Clock } from '../../support/clock';

const topic = 'arn:aws:sns:us-east-1:111122223333:alerts';
const confirmed = (Protocol: string): Subscription => ({ Protocol, SubscriptionArn: `${topic}:2f6c` });
const mail = confirmed('email');
const pendingMail: Subscription = { Protocol: 'email', SubscriptionArn: 'PendingConfirmation' };
const deletedMail: Subscription = { Protocol: 'email', SubscriptionArn: 'Deleted' };
const slackSink = confirmed('lambda');

function anAudience(
  pages: readonly (readonly Subscription[])[],
  sinkDelivers = (): Promise<boolean> => Promise.resolve(false),
) {
  const client = new SNSClient({ region: 'us-east-1' });
  const sns = mockClient(client);
  pages.forEach((page, index) => {
    const next = index + 1 < pages.length ? { NextToken: String(index + 1) } : {};
    sns
      .on(ListSubscriptionsByTopicCommand, { TopicArn: topic, ...(index > 0 && { NextToken: String(index) }) })
      .resolves({ Subscriptions: [...page], ...next });
  });
  const clock = new Clock();
  const asked = (): number => sns.commandCalls(ListSubscriptionsByTopicCommand).length;
  return { audience: new TopicAudience(client, topic, sinkDelivers, clock.now), clock, sns, asked };
}

describe('the audience of the alerts topic', () => {
  it.each([
    ['listens when a mail address is confirmed', [[mail]], true],
    ['does not listen before anybody was subscribed', [[]], false],
    ['does not listen while the only address is pending', [[pendingMail]], false],
    ['does not listen when the only address has unsubscribed', [[deletedMail]], false],
    ['listens when one of several is confirmed', [[pendingMail, deletedMail, mail]], true],
    ['listens when the confirmed one is on the second page', [[pendingMail], [mail]], true],
    ['listens through a subscriber that is neither mail nor machine', [[confirmed('sms')]], true],
    ['does not take a queue for a person', [[confirmed('sqs'), confirmed('firehose')]], false],
    ['does not take our own sink for a person', [[slackSink, pendingMail]], false],
  ])('%s', async (_, pages, listening) => {
    expect(await anAudience(pages).audience.isListening()).toBe(listening);
  });

  it('listens through our own sink when that delivered when it was last tried', async () => {
    const { audience } = anAudience([[slackSink, pendingMail]], () => Promise.resolve(true));

    expect(await audience.isListening()).toBe(true);
  });

  it('does not ask how the sink does when there is none', async () => {
    const sinkDelivers = jest.fn(() => Promise.resolve(true));

    expect(await anAudience([[pendingMail]], sinkDelivers).audience.isListening()).toBe(false);
    expect(sinkDelivers).not.toHaveBeenCalled();
  });

  it.each([
    ['SNS would not say', true],
    ['the sink cannot be asked', false],
  ])('rejects when %s, and asks again the next time', async (_, snsFails) => {
    const failure = new Error('Throttled');
    const sinkDelivers = jest.fn().mockRejectedValueOnce(failure).mockResolvedValue(true);
    const { audience, sns } = anAudience([[slackSink]], sinkDelivers);
    if (snsFails)
      sns
        .on(ListSubscriptionsByTopicCommand)
        .rejectsOnce(failure)
        .resolves({ Subscriptions: [mail] });

    await expect(audience.isListening()).rejects.toBe(failure);
    expect(await audience.isListening()).toBe(true);
  });

  it.each([
    ['holds for a minute', 59, 1],
    ['is asked again after a minute', 60, 2],
    ['is asked again when the clock jumps back', -1, 2],
  ])('a yes %s', async (_, seconds, times) => {
    const { audience, clock, asked } = anAudience([[mail]]);
    await audience.isListening();
    clock.pass(seconds);
    await audience.isListening();

    expect(asked()).toBe(times);
  });

  it('a no is asked again at once: somebody may just have confirmed', async () => {
    const { audience, sns } = anAudience([[pendingMail]]);
    expect(await audience.isListening()).toBe(false);
    sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [mail] });

    expect(await audience.isListening()).toBe(true);
  });

  it('asks once for all who want to know at the same moment', async () => {
    const { audience, asked } = anAudience([[pendingMail]]);

    const answers = await Promise.all(Array.from({ length: 10 }, () => audience.isListening()));

    expect(answers).toEqual(Array.from({ length: 10 }, () => false));
    expect(asked()).toBe(1);
  });
});
