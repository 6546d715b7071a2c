import { functionEnvironment } from '../../support/function-environment';
import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { metrics } from '../../../lambda/contract/metrics';
import { handler } from '../../../lambda/handlers/sweep';
import { DynamoIncidents } from '../../../lambda/record/dynamo/dynamo-incidents';
import { aThread } from '../../contracts/incidents';
import { awsError } from '../../support/asking';
import { aRootRecord } from '../../support/cloudtrail';
import { FakeDynamo } from '../../support/fake-dynamo';

const [sns, account, cloudTrail] = [mockClient(SNSClient), mockClient(AccountClient), mockClient(CloudTrailClient)];
mockClient(SQSClient).on(SendMessageCommand).resolves({});
let table: FakeDynamo;
let written: string[];
let sweeps = 0;

/** AWS answers what it is asked, root did something a minute ago, and somebody listens. No wait is a real one. */
beforeEach(() => {
  for (const mock of [sns, account, cloudTrail]) mock.reset();
  table = new FakeDynamo({ everyClient: true });
  account.on(ListRegionsCommand).resolves({ Regions: [{ RegionName: 'eu-west-1' }] });
  cloudTrail.on(LookupEventsCommand).resolves({});
  sns.on(PublishCommand).resolves({});
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [{ Protocol: 'email', Endpoint: 'sec@example.com', SubscriptionArn: 'arn:aws:sns:x' }],
  });
  // Each test in its own hour, so that the pace of one does not hold up the next.
  sweeps += 1;
  let elapsed = sweeps * 3_600_000;
  jest.spyOn(performance, 'now').mockImplementation(() => (elapsed += 2_000));
  written = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation((...words) => void written.push(words.map(String).join(' ')));
});

const remaining = (seconds: number) => ({ getRemainingTimeInMillis: () => seconds * 1_000 });
const emitted = (): unknown[] =>
  written.filter((line) => line.includes('_aws')).map((line): unknown => JSON.parse(line));
const published = (TopicArn: string): number => sns.commandCalls(PublishCommand, { TopicArn }).length;

describe('the sweep function', () => {
  it('reads the history, tells what it found, and emits one metric without any dimension', async () => {
    const eventTime = new Date(Date.now() - 60_000);
    const record = aRootRecord({ eventTime: `${eventTime.toISOString().slice(0, 19)}Z` });
    const event = { EventId: String(record['eventID']), EventTime: eventTime, CloudTrailEvent: JSON.stringify(record) };
    cloudTrail.on(LookupEventsCommand).resolves({ Events: [event] });

    await handler({}, remaining(900));

    expect(published(functionEnvironment.ALERTS_TOPIC_ARN)).toBe(1);
    expect(emitted()).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number) as number,
          CloudWatchMetrics: [
            {
              Namespace: metrics.namespace,
              Dimensions: [[]],
              Metrics: [{ Name: metrics.sweepSucceeded, Unit: 'Count' }],
            },
          ],
        },
        [metrics.sweepSucceeded]: 1,
      },
    ]);
  });

  it('remembers how far it came, and lets the next sweep begin', async () => {
    await handler({}, remaining(900));

    expect([...table.items.keys()].sort()).toEqual([
      'account/111122223333\nhistory',
      'account/111122223333\nsweep/eu-west-1',
    ]);
  });

  it('emits nothing when a region is no longer read, names it in the log, and does not fail', async () => {
    await handler({}, remaining(900));
    cloudTrail.on(LookupEventsCommand).rejects(awsError('AccessDeniedException', 403));
    written = [];

    await handler({}, remaining(900));

    expect(emitted()).toEqual([]);
    expect(written.join('\n')).toMatch(/eu-west-1.+AccessDeniedException/s);
  });

  it('begins nothing when there is no time', async () => {
    await handler({}, remaining(45));

    expect(cloudTrail.commandCalls(LookupEventsCommand)).toEqual([]);
    expect(emitted()).toEqual([]);
  });

  it('does nothing while another sweep runs', async () => {
    await handler({}, remaining(900));
    const lease = { pk: { S: 'account/111122223333' }, sk: { S: 'sweep-lease' }, holder: { S: 'another' } };
    table.items.set('account/111122223333\nsweep-lease', { ...lease, leaseUntil: { N: String(Date.now() + 60_000) } });
    cloudTrail.resetHistory();

    await handler({}, remaining(900));

    expect(cloudTrail.commandCalls(LookupEventsCommand)).toEqual([]);
    expect(emitted()).toHaveLength(1);
  });

  it('fails when the table cannot be reached, so that Lambda runs it again', async () => {
    table.failure = new Error('AccessDenied');

    await expect(handler({}, remaining(900))).rejects.toThrow('AccessDenied');
    expect(emitted()).toEqual([]);
  });
});

describe('an incident that nobody looked at again', () => {
  it('is summed up by the next sweep, even when that one reads nothing', async () => {
    await handler({}, remaining(900));
    const incidents = new DynamoIncidents(table.client, table.tableName, () => new Date(), String);
    const thread = aThread();
    await incidents.save({ ...thread, incidents: thread.incidents.map((one) => ({ ...one, owed: [] })) });

    await handler({}, remaining(45));

    const subjects = sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input.Subject);
    expect(subjects).toEqual(expect.arrayContaining([expect.stringMatching(/^\[over\] account 111122223333: root/)]));
    const { threads } = await incidents.threads(aThread().accountId);
    expect(threads.flatMap((thread) => thread.incidents).filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  it('is summed up although another thread is damaged, which is named, and the sweep fails for it', async () => {
    await handler({}, remaining(900));
    const incidents = new DynamoIncidents(table.client, table.tableName, () => new Date(), String);
    const thread = aThread();
    await incidents.save({ ...thread, incidents: thread.incidents.map((one) => ({ ...one, owed: [] })) });
    const [pk, sk] = [`account/${thread.accountId}`, 'incident/a-first-one'];
    table.items.set(`${pk}\n${sk}`, { pk: { S: pk }, sk: { S: sk }, body: { S: '{}' } });

    await expect(handler({}, remaining(45))).rejects.toThrow(`sk '${sk}' is damaged`);

    const subjects = sns.commandCalls(PublishCommand).map(({ args: [{ input }] }) => input.Subject);
    expect(subjects).toEqual(expect.arrayContaining([expect.stringMatching(/^\[over\] account 111122223333: root/)]));
  });
});
