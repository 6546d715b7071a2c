import { functionEnvironment } from '../../support/function-environment';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { handler } from '../../../lambda/handlers/activity';
import { FakeDynamo } from '../../support/fake-dynamo';
import { aRootLoginMessage } from '../../support/root-login-message';
import { aBatch, aMessage, received } from '../../support/sqs-batch';

const alerts = functionEnvironment.ALERTS_TOPIC_ARN;
const sns = mockClient(SNSClient);
const sqs = mockClient(SQSClient);
let table: FakeDynamo;
let logged: string[];
let now = Date.parse('2026-11-21T03:12:52Z');

/** The table answers, SNS takes everything, and somebody listens. */
beforeEach(() => {
  now += 10 * 60_000; // what the container knew in the test before is old
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  table = new FakeDynamo({ everyClient: true });
  sns.reset();
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({});
  sns.on(PublishCommand).resolves({ MessageId: 'taken' });
  sns
    .on(ListSubscriptionsByTopicCommand)
    .resolves({ Subscriptions: [{ Protocol: 'email', SubscriptionArn: `${alerts}:2f6c` }] });
  logged = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation((...words) => void logged.push(words.map(String).join(' ')));
});

afterEach(() => jest.useRealTimers());

/** The ids of the messages that stay on the queue. */
async function staying(event: SQSEvent): Promise<string[]> {
  const { batchItemFailures } = await handler(event);
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

function published(topic: string): string[] {
  return sns.commandCalls(PublishCommand, { TopicArn: topic }).map(({ args: [{ input }] }) => input.Message ?? '');
}

const sent = (QueueUrl: string) =>
  sqs.commandCalls(SendMessageCommand, { QueueUrl }).map(({ args: [{ input }] }) => input);
const putAside = () => sent(functionEnvironment.DEAD_LETTER_QUEUE_URL);

const deep = `${'{"detail":'.repeat(20_000)}1${'}'.repeat(20_000)}`;

describe('the activity function', () => {
  it('tells people and machines of a sign-in, and lets the message go', async () => {
    expect(await staying(aBatch(aRootLoginMessage()))).toEqual([]);
    expect(published(alerts)).toHaveLength(1);
    expect(published(functionEnvironment.FINDINGS_TOPIC_ARN)).toEqual([expect.stringContaining('"root-login"')]);
  });

  it('asks and writes no more than it must: each call is a part of the time until somebody knows', async () => {
    const calls = jest.spyOn(DynamoDBClient.prototype, 'send');
    await handler(aBatch(aRootLoginMessage()));

    expect(calls.mock.calls.map(([{ constructor }]) => constructor.name)).toEqual([
      'UpdateItemCommand', // the claim
      'QueryCommand', // the profile, the planned windows and the incidents of root
      'TransactWriteItemsCommand', // the event and its incident
      'UpdateItemCommand', // the mark
      'PutItemCommand', // after everybody knows: that MFA was seen to work
    ]);
  });

  it('makes one mail of all that nobody can read and that names no account', async () => {
    await handler(aBatch('', '[]', 'not json'));

    expect(published(alerts)).toHaveLength(1);
    expect(published(functionEnvironment.FINDINGS_TOPIC_ARN)).toHaveLength(3);
  });

  it('shows times in the zone that the operator chose', async () => {
    await handler(aBatch(aRootLoginMessage()));

    expect(published(alerts)[0]).toContain('12:12 Asia/Seoul');
  });

  it.each([
    ['no text at all', ''],
    ['no JSON', '\u0000\u202e not json'],
    ['JSON that is no event', '[]'],
    ['an event without a detail', '{"source":"aws.signin"}'],
    ['an event that AWS did not send', aRootLoginMessage().replace('"aws.signin"', '"my.app"')],
    ['a record without identity', aRootLoginMessage().replace('"userIdentity"', '"someIdentity"')],
    ['200 KB of nesting', deep],
  ])('processes the neighbours of a message that is %s; it is told once, and put aside whole', async (_, garbage) => {
    const batch = aBatch(aRootLoginMessage(), garbage, aRootLoginMessage());

    expect(await staying(batch)).toEqual([]);
    expect(putAside().map(({ MessageBody }) => MessageBody)).toEqual([garbage]);
    expect(await staying(batch)).toEqual([]); // it came again all the same: a copy does no harm

    const told = published(functionEnvironment.FINDINGS_TOPIC_ARN);
    expect(told.filter((message) => message.includes('"root-login"'))).toHaveLength(2);
    expect(told.filter((message) => message.includes('"unreadable-event"'))).toHaveLength(1);
  });

  it('does not fail as a whole when every message does: the others would count as crashed', async () => {
    table.failure = new Error('AccessDeniedException');

    expect(await staying(aBatch('garbage', aRootLoginMessage()))).toEqual(['message-0', 'message-1']);
  });

  it('puts what nobody can read aside with the attributes that it came with', async () => {
    const messageAttributes = {
      trace: { dataType: 'String', stringValue: 'Root=1-2f6c' },
      bytes: { dataType: 'Binary', binaryValue: Buffer.from([0, 255]).toString('base64') },
    };

    await handler({ Records: [aMessage('garbage', { messageAttributes })] });

    expect(putAside()).toEqual([
      {
        QueueUrl: functionEnvironment.DEAD_LETTER_QUEUE_URL,
        MessageBody: 'garbage',
        MessageAttributes: {
          trace: { DataType: 'String', StringValue: 'Root=1-2f6c', BinaryValue: undefined },
          bytes: { DataType: 'Binary', StringValue: undefined, BinaryValue: Buffer.from([0, 255]) },
        },
      },
    ]);
  });

  it('keeps what nobody can read when it cannot be put aside, tells it once, and tries again', async () => {
    sqs.on(SendMessageCommand).rejects(new Error('ServiceUnavailable'));
    expect(await staying(aBatch('garbage'))).toEqual(['message-0']);
    sqs.on(SendMessageCommand).resolves({});

    expect(await staying({ Records: [aMessage('garbage', { attributes: received(2) })] })).toEqual([]);
    expect(published(alerts)).toHaveLength(1);
  });

  it.each([
    ['people could not be told of it', () => void sns.on(PublishCommand).rejects(new Error('InternalError'))],
    ['it could not be recorded', () => void (table.failure = new Error('AccessDeniedException'))],
  ])('does not put aside what nobody can read while %s', async (_, breakIt) => {
    breakIt();

    expect(await staying(aBatch('garbage'))).toEqual(['message-0']);
    expect(putAside()).toEqual([]);
  });

  it('puts nothing aside that it can read', async () => {
    await handler(aBatch(aRootLoginMessage(), aRootLoginMessage({ identityType: 'IAMUser' })));

    expect(putAside()).toEqual([]);
  });

  it('tells a sign-in once though its two messages are in one batch', async () => {
    const message = aRootLoginMessage();

    expect(await staying(aBatch(message, message))).toEqual(['message-1']);
    expect(published(alerts)).toHaveLength(1);
  });

  it.each(['alerts', 'findings'])(
    'bug: publish error logged and swallowed, so that an alert is lost (topic %s)',
    async (topic) => {
      const TopicArn = topic === 'alerts' ? alerts : functionEnvironment.FINDINGS_TOPIC_ARN;
      sns.on(PublishCommand, { TopicArn }).rejects(new Error('InternalError'));

      expect(await staying(aBatch(aRootLoginMessage()))).toEqual(['message-0']);
    },
  );

  it("bug: hub account's or management account's own root not watched", async () => {
    const home = alerts.split(':')[4] ?? '';

    expect(await staying(aBatch(aRootLoginMessage({ accountId: home })))).toEqual([]);
    expect(published(alerts)).toEqual([expect.stringContaining(home)]);
  });

  it('tells people though the table cannot be reached, and keeps the message', async () => {
    table.failure = new Error('AccessDeniedException');

    expect(await staying(aBatch(aRootLoginMessage()))).toEqual(['message-0']);
    expect(published(alerts)).toHaveLength(1);
    expect(published(functionEnvironment.FINDINGS_TOPIC_ARN)).toEqual([expect.stringContaining('"recorded":false')]);
  });

  it.each([
    ['tells people again of a message that comes a second time', 2, 1],
    ['does not tell people again of a message that comes a third time', 3, 0],
    ['tells people of a message of which SQS does not say how often it came', 'often', 1],
  ])('%s while the table cannot be reached', async (_, times, mails) => {
    table.failure = new Error('AccessDeniedException');
    const message = aMessage(aRootLoginMessage(), { attributes: received(times) });

    expect(await staying({ Records: [message] })).toEqual(['message-0']);
    expect(published(alerts)).toHaveLength(mails);
  });

  it('says in the log which event failed and why, and never repeats the record or a secret', async () => {
    table.failure = new Error('AccessDeniedException');
    await handler(aBatch(aRootLoginMessage({ eventId: '1f0c6e2a-failed' }), 'garbage-with-a-secret'));

    const log = logged.join('\n');
    expect(log).toContain('activity/111122223333/1f0c6e2a-failed');
    expect(log).toContain('AccessDeniedException');
    expect(log).toContain('message-1');
    expect(log).not.toMatch(/garbage-with-a-secret|203\.0\.113\.9|never-to-be-logged/);
  });
});
