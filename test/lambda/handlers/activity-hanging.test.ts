import { functionEnvironment } from '../../support/function-environment';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { longestWait } from '../../../lambda/announce/mail-pace';
import { timing } from '../../../lambda/contract/timing';
import { handler } from '../../../lambda/handlers/activity';
import { impatient } from '../../../lambda/handlers/impatient-client';
import { FakeDynamo } from '../../support/fake-dynamo';
import { aRootRecord, eventMessage } from '../../support/cloudtrail';
import { signInMessage } from '../../support/incident-house';
import { unlockBucket } from '../../support/root-calls';
import { member } from '../../support/root-session-house';
import { aBatch } from '../../support/sqs-batch';

const [sns, sqs] = [mockClient(SNSClient), mockClient(SQSClient)];
const second = 1_000;
/** What the SDK waits at most between two attempts. */
const between = 100;
let now = Date.parse('2026-11-21T03:12:52Z');

/** Every call of every client takes a second, so that the seconds are the rounds that are made one after the other. */
beforeEach(() => {
  now += 100 * 60 * second; // what the container knew in the test before is old
  jest.useFakeTimers({ now, doNotFake: ['nextTick', 'setImmediate'] });
  new FakeDynamo({ everyClient: true });
  sns.reset();
  sqs.reset();
  sqs.on(SendMessageCommand).resolves({});
  sns.on(PublishCommand).resolves({});
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [{ Protocol: 'email', SubscriptionArn: `${functionEnvironment.ALERTS_TOPIC_ARN}:2f6c` }],
  });
  // Each of them is made anew for each test.
  for (const { prototype } of [DynamoDBClient, SNSClient, SQSClient]) slow(prototype);
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation(() => undefined);
});

afterEach(() => jest.useRealTimers());

function slow(client: { send: (...words: never[]) => unknown }): void {
  const quick = client.send;
  Object.assign(client, {
    async send(this: unknown, ...words: never[]): Promise<unknown> {
      await new Promise((resolve) => setTimeout(resolve, second));
      return quick.apply(this, words);
    },
  });
}

/** How many calls are made one after the other until the message is done with. */
async function roundsOf(message: string): Promise<number> {
  const begun = Date.now();
  const answered = handler(aBatch(message)).then((answer) => ({ ...answer, at: Date.now() }));
  await jest.advanceTimersByTimeAsync(40 * second);
  const { batchItemFailures, at } = await answered;
  expect(batchItemFailures).toEqual([]);
  return (at - begun) / second;
}

/** A mark that fails is tried a second time. */
const secondMark = 1;
/** That a window was used; of a sign-in it is written beside what was seen of MFA. */
const use = 1;

const worst = (rounds: number): number =>
  (rounds * (impatient.maxAttempts * impatient.requestHandler.requestTimeout + between)) / second;

const failures = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, after) => signInMessage({ id: `failure-${String(after)}`, after, fails: true }));
const inSession = (sessionContext: object): string =>
  eventMessage(
    aRootRecord({
      recipientAccountId: member.accountId,
      ...unlockBucket,
      userIdentity: { ...member, ...sessionContext },
      sessionCredentialFromConsole: undefined,
    }),
  );

it.each([
  ['a sign-in that opens an incident', [signInMessage({ id: 'in' })], 0],
  ['a sign-in that is owed', [signInMessage({ id: 'in' }), signInMessage({ id: 'worse', after: 3, mfaUsed: 'No' })], 0],
  ['a sign-in after many failures', [...failures(6), signInMessage({ id: 'in', after: 60 })], 0],
  ['the failure that completes a brute force, which marks twice', failures(5), secondMark],
  ['a call in a root session', [inSession({ sessionContext: { assumedRoot: 'true' } })], use],
  ['a call in a root session that nothing marks', [inSession({})], use],
] as const)('ends before it is killed though every call hangs as long as it may: %s', async (_, messages, more) => {
  const rounds: number[] = [];
  for (const message of messages) rounds.push(await roundsOf(message));

  const seconds = worst((rounds.at(-1) ?? Infinity) + secondMark + more) + longestWait / second;
  expect(seconds).toBeLessThan(timing.activityFunctionTimeout);
});
