import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { findDeployment } from '../../../bin/commands/audit/deployment';
import { clientsFor } from '../../../bin/aws/clients';
import { awsError } from '../../support/asking';

const cloudFormation = mockClient(CloudFormationClient);
const sns = mockClient(SNSClient);
const topicArn = 'arn:aws:sns:us-east-1:111122223333:Rootwatch-Alerts';
const clients = clientsFor({ region: 'us-east-1' }, process.env);

beforeEach(() => {
  cloudFormation.reset();
  sns.reset();
  sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ Protocol: 'email' }] });
});

function stackWith(key: string): void {
  cloudFormation.on(DescribeStacksCommand, { StackName: 'Rootwatch' }).resolves({
    Stacks: [
      {
        StackName: 'Rootwatch',
        CreationTime: undefined,
        StackStatus: 'CREATE_COMPLETE',
        Outputs: [{ OutputKey: key, OutputValue: topicArn }],
      },
    ],
  });
}

describe('looking for the deployment', () => {
  it('finds the topic by which it speaks', async () => {
    stackWith('AlertsTopicArn');

    expect(await findDeployment(clients, 'Rootwatch')).toMatchObject({
      state: 'found',
      alerts: { topicArn, slack: null },
    });
  });

  it('does not call Slack broken because an audit cannot ask it', async () => {
    stackWith('AlertsTopicArn');
    sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [{ Protocol: 'lambda' }] });

    const found = await findDeployment(clients, 'Rootwatch');

    expect(found.state === 'found' && (await found.alerts.slack?.probe())).toMatchObject({ state: 'unknown' });
  });

  it('finds nothing where there is no such stack', async () => {
    cloudFormation
      .on(DescribeStacksCommand)
      .rejects(awsError('ValidationError', 400, 'Stack with id Rootwatch does not exist'));

    expect(await findDeployment(clients, 'Rootwatch')).toEqual({ state: 'none' });
  });

  it.each([
    [
      'AWS refuses to say',
      () => cloudFormation.on(DescribeStacksCommand).rejects(awsError('AccessDenied', 403)),
      'denied',
    ],
    [
      'the stack is not ours',
      () => {
        stackWith('SomethingElse');
      },
      'failed',
    ],
  ])('does not know when %s', async (_, given, cause) => {
    given();

    expect(await findDeployment(clients, 'Rootwatch')).toMatchObject({
      state: 'unknown',
      fact: { known: false, cause },
    });
  });
});
