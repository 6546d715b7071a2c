import { functionEnvironment } from '../../support/function-environment';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { handler } from '../../../lambda/handlers/activity';
import { FakeDynamo } from '../../support/fake-dynamo';
import { signInMessage } from '../../support/incident-house';
import { aBatch } from '../../support/sqs-batch';

const alerts = functionEnvironment.ALERTS_TOPIC_ARN;
const [sns, sqs] = [mockClient(SNSClient), mockClient(SQSClient)];
const minute = 60_000;
let now = Date.parse('2026-11-21T03:12:52Z');
let logged: string[];

/** Root signed in with MFA, and three seconds later without. */
beforeEach(async () => {
  now += 100 * minute; // what the container knew in the test before is old
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  new FakeDynamo({ everyClient: true });
  sns.reset();
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({});
  sns.on(PublishCommand).resolves({});
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [{ Protocol: 'email', SubscriptionArn: `${alerts}:2f6c` }],
  });
  logged = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation((...words) => void logged.push(words.map(String).join(' ')));
  await handler(aBatch(signInMessage({ id: 'in' })));
  await handler(aBatch(signInMessage({ id: 'worse', after: 3, mfaUsed: 'No' })));
});

afterEach(() => jest.useRealTimers());

const subjects = () =>
  sns.commandCalls(PublishCommand, { TopicArn: alerts }).map(({ args: [{ input }] }) => input.Subject);
const followUps = (): readonly string[] =>
  sqs
    .commandCalls(SendMessageCommand, { QueueUrl: functionEnvironment.ACTIVITY_QUEUE_URL })
    .map(({ args: [{ input }] }) => input.MessageBody ?? '');

describe('the activity function, of an incident,', () => {
  it('has itself look again, at the end and for what is owed', () => {
    expect(followUps()).toEqual([expect.stringContaining('"end"'), expect.stringContaining('"owed"')]);
    expect(subjects()).toHaveLength(1);
  });

  it('tells what was owed, and the summary, where Slack hears it too, each once', async () => {
    const [end = '', owed = ''] = followUps();
    jest.setSystemTime(now + minute);
    expect(await handler(aBatch(owed, end))).toMatchObject({ batchItemFailures: expect.any(Array) as [] });
    jest.setSystemTime(now + 40 * minute);
    for (let time = 0; time < 2; time += 1) expect(await handler(aBatch(end))).toEqual({ batchItemFailures: [] });

    expect(subjects().slice(1)).toEqual([
      '[critical] account 111122223333: root signed in without MFA',
      '[over] account 111122223333: root, 2 events, gravest critical',
    ]);
    const told = sns.commandCalls(PublishCommand, { TopicArn: alerts }).slice(1);
    for (const said of [/^From {5}203\.0\.113\.\d+, never seen/m, /^Planned {2}no window was/m, /^IF NOBODY KNOWS$/m])
      expect(told[0]?.args[0].input.Message).toMatch(said);
    for (const { args } of told)
      expect(args[0].input.MessageAttributes).toMatchObject({ messageType: { StringValue: 'welcome' } });
  });

  it('keeps a follow-up that could not be told, names the incident in the log, and tells nothing of it twice', async () => {
    const [, owed = ''] = followUps();
    jest.setSystemTime(now + minute);
    sns.on(PublishCommand).rejects(new Error('InternalError'));
    expect(await handler(aBatch(owed))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] });
    sns.on(PublishCommand).resolves({});
    jest.setSystemTime(now + 3 * minute);
    expect(await handler(aBatch(owed))).toEqual({ batchItemFailures: [] });

    expect(logged.join('\n')).toContain('incident/111122223333/in');
    expect(subjects()).toHaveLength(3); // the alert, the refused update, the update
  });
});
