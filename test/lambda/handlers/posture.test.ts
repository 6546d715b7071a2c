import { functionEnvironment } from '../../support/function-environment';
import timers from 'node:timers/promises';
import { AccountClient, GetAccountInformationCommand } from '@aws-sdk/client-account';
import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import {
  CredentialReportNotReadyException,
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { metrics } from '../../../lambda/contract/metrics';
import { secondLook } from '../../../lambda/contract/second-look';
import { timing } from '../../../lambda/contract/timing';
import { handler } from '../../../lambda/handlers/posture';
import { countRootCalls } from '../../support/count-root-calls';
import { FakeDynamo } from '../../support/fake-dynamo';

const alerts = functionEnvironment.ALERTS_TOPIC_ARN;
const [iam, sts, sns] = [mockClient(IAMClient), mockClient(STSClient), mockClient(SNSClient)];
const [account, cloudTrail, organizations] = [
  mockClient(AccountClient),
  mockClient(CloudTrailClient),
  mockClient(OrganizationsClient),
];
let table: FakeDynamo;
let written: string[];

/** AWS answers what it is asked, and somebody listens. */
beforeEach(() => {
  for (const mock of [iam, sts, sns, account, cloudTrail, organizations]) mock.reset();
  table = new FakeDynamo({ everyClient: true });
  sts.on(GetCallerIdentityCommand).resolves({
    Account: '111122223333',
    Arn: 'arn:aws:sts::111122223333:assumed-role/rootwatch-posture/run',
  });
  iam.on(GetAccountSummaryCommand).resolves({
    SummaryMap: {
      AccountMFAEnabled: 1,
      AccountAccessKeysPresent: 0,
      AccountPasswordPresent: 1,
      AccountSigningCertificatesPresent: 0,
    },
  });
  iam.on(ListVirtualMFADevicesCommand).resolves({ VirtualMFADevices: [] });
  iam.on(GenerateCredentialReportCommand).resolves({ State: 'COMPLETE' });
  iam.on(GetCredentialReportCommand).rejects(new Error('ServiceFailure'));
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [] });
  account.on(GetAccountInformationCommand).resolves({ AccountName: 'payments' });
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { MasterAccountId: '444455556666' } });
  sns.on(PublishCommand).resolves({});
  sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [{ Protocol: 'email', Endpoint: 'sec@example.com', SubscriptionArn: `${alerts}:2f6c` }],
  });
  written = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation((...words) => void written.push(words.map(String).join(' ')));
});

const emitted = (): string[] => written.filter((line) => line.includes('_aws'));

describe('the posture function', () => {
  it('reviews the account, tells what it found, and emits one metric without any dimension', async () => {
    await handler();

    expect(
      sns.commandCalls(PublishCommand, { TopicArn: functionEnvironment.FINDINGS_TOPIC_ARN }).length,
    ).toBeGreaterThan(0);
    expect(emitted().map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        _aws: {
          Timestamp: expect.any(Number) as number,
          CloudWatchMetrics: [
            {
              Namespace: metrics.namespace,
              Dimensions: [[]],
              Metrics: [{ Name: metrics.evaluationSucceeded, Unit: 'Count' }],
            },
          ],
        },
        [metrics.evaluationSucceeded]: 1,
      },
    ]);
  });

  describe('asked for a second look', () => {
    const askedAgo = (seconds: number) => ({
      [secondLook.askedAt]: new Date(Date.now() - seconds * 1000).toISOString(),
    });

    it.each([
      ['at once', 0],
      ['by a clock that runs ahead a little', -2],
      ['just before its time', timing.secondLookAfter - 5],
    ])('refuses %s, asks AWS nothing, and says that it is no fault', async (_, seconds) => {
      await expect(handler(askedAgo(seconds))).rejects.toThrow(/^No fault/);

      expect([...iam.calls(), ...sts.calls(), ...sns.calls()]).toEqual([]);
      expect(emitted()).toEqual([]);
    });

    it.each([
      ['by the repeat a minute later', askedAgo(60)],
      ['by a clock that runs far ahead', askedAgo(-3600)],
      ['at a time that cannot be read', { [secondLook.askedAt]: 'soon' }],
      ['by an event of another rule', { detail: { eventName: 'DeactivateMFADevice' } }],
    ])('reviews the account %s', async (_, event) => {
      await handler(event);

      expect(emitted()).toHaveLength(1);
    });
  });

  it("asks at most five times about root's credentials while AWS is making the report, and waits once for it", async () => {
    const waits = jest.spyOn(timers, 'setTimeout').mockResolvedValue(undefined);
    iam.on(GenerateCredentialReportCommand).resolves({ State: 'STARTED' });
    iam
      .on(GetCredentialReportCommand)
      .rejects(new CredentialReportNotReadyException({ message: 'not yet', $metadata: {} }));

    await handler();

    expect(countRootCalls(iam, sts)).toBeLessThanOrEqual(5);
    expect(iam.commandCalls(GetCredentialReportCommand)).toHaveLength(1);
    expect(waits).toHaveBeenCalledTimes(1);
  });

  it('emits one metric for each review, also from a warm container', async () => {
    await handler();
    await handler();

    expect(emitted()).toHaveLength(2);
    expect(emitted()[1]).toContain('"Dimensions":[[]]');
  });

  it.each([
    ['the account cannot be learned', () => void sts.on(GetCallerIdentityCommand).rejects(new Error('ExpiredToken'))],
    ['the table cannot be reached', () => void (table.failure = new Error('AccessDenied'))],
    ['SNS takes nothing', () => void sns.on(PublishCommand).rejects(new Error('AuthorizationError'))],
  ])('throws and emits nothing when %s, so that the run is repeated and its absence is noticed', async (_, breakIt) => {
    breakIt();

    await expect(handler()).rejects.toThrow();
    expect(emitted()).toEqual([]);
  });
});
