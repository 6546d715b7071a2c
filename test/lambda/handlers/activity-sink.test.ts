import { functionEnvironment } from '../../support/function-environment';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { handler } from '../../../lambda/handlers/activity';
import { DynamoAudienceMemory } from '../../../lambda/record/dynamo/dynamo-audience-memory';
import { DynamoFindings } from '../../../lambda/record/dynamo/dynamo-findings';
import { FakeDynamo } from '../../support/fake-dynamo';
import { aRootLoginMessage } from '../../support/root-login-message';
import { aBatch } from '../../support/sqs-batch';

const alerts = functionEnvironment.ALERTS_TOPIC_ARN;
const accountId = parseAccountId('111122223333');
const minute = 60_000;
const sns = mockClient(SNSClient);
mockClient(SQSClient).on(SendMessageCommand).resolves({});
let table: FakeDynamo;
let later = 0;

/** Mail was unsubscribed after the last review, and only our own sink subscribes. */
beforeEach(() => {
  later += 2 * minute; // what the container heard in the test before holds for a minute
  jest.useFakeTimers({ now: Date.now() + later, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
  table = new FakeDynamo({ everyClient: true });
  sns.reset();
  sns.on(PublishCommand).resolves({ MessageId: 'taken' });
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [
      { Protocol: 'email', SubscriptionArn: 'Deleted' },
      { Protocol: 'lambda', SubscriptionArn: `${alerts}:3a7d` },
    ],
  });
});

afterEach(() => jest.useRealTimers());

/** What the last review found, so long ago. Mail was still confirmed then. */
async function reviewed(sinkDelivers: boolean | null, millisecondsAgo: number): Promise<void> {
  const at = new Date(Date.now() - millisecondsAgo).toISOString();
  const memory = new DynamoAudienceMemory(table.client, table.tableName, () => new Date(at), String);
  const welcomed = { welcomedAt: at, welcomedKinds: [], welcomingSince: null };
  await memory.save({ accountId, version: 0, listening: true, sinkDelivers, at, ...welcomed });
}

async function waiting(): Promise<readonly string[]> {
  const store = new DynamoFindings(table.client, table.tableName, () => new Date(), String);
  return (await store.waiting(accountId)).map(({ finding }) => finding.detection);
}

const mails = (): number => sns.commandCalls(PublishCommand, { TopicArn: alerts }).length;

it.each([
  ['waits when the sink was found dead, although somebody listened then', false, minute, 0, ['root-login']],
  ['counts as heard when the sink delivered two hours ago', true, 120 * minute, 1, []],
  ['is told and waits when the last review is longer ago than two reviews', true, 121 * minute, 1, ['root-login']],
  ['is told and waits when the sink could not be tried', null, minute, 1, ['root-login']],
])('an alert %s', async (_, sinkDelivers, millisecondsAgo, told, waits) => {
  await reviewed(sinkDelivers, millisecondsAgo);

  expect(await handler(aBatch(aRootLoginMessage()))).toEqual({ batchItemFailures: [] });
  expect(mails()).toBe(told);
  expect(await waiting()).toEqual(waits);
});

it('an alert before the first review is told and waits', async () => {
  await handler(aBatch(aRootLoginMessage()));

  expect(mails()).toBe(1);
  expect(await waiting()).toEqual(['root-login']);
});
