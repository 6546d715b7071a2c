import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { ListSubscriptionsByTopicCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { FakeDynamo } from './fake-dynamo';

const topic = (name: string): string => `arn:aws:sns:us-east-1:111122223333:${name}`;
export const kim = 'arn:aws:sts::111122223333:assumed-role/Admin/kim';
export const lee = 'arn:aws:iam::111122223333:user/lee';
export const ourOutputs = {
  FindingsTableName: 'findings',
  AlertsTopicArn: topic('alerts'),
  FindingsTopicArn: topic('findings'),
};

/** Our deployment, with stand-ins for the clients that a command asks: kim asks, and somebody listens. */
export class DeployedStandIn {
  readonly cloudFormation = mockClient(CloudFormationClient);
  readonly sns = mockClient(SNSClient);
  readonly sts = mockClient(STSClient);
  table = new FakeDynamo();
  stdout = '';
  stderr = '';

  /** Before each test. */
  begin(): void {
    this.table = new FakeDynamo({ everyClient: true });
    for (const mock of [this.cloudFormation, this.sns, this.sts]) mock.reset();
    this.tells(ourOutputs);
    this.asks(kim);
    this.sns.on(PublishCommand).resolves({});
    this.isHeardBy({ Protocol: 'email', SubscriptionArn: `${topic('alerts')}:1` });
    process.env['XDG_STATE_HOME'] = '/nonexistent'; // whoever runs the tests may watch an account of theirs
    this.stdout = this.stderr = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((this.stdout += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((this.stderr += String(text))));
  }

  /** Whose credentials are used. */
  asks(Arn: string): void {
    this.sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn });
  }

  /** The outputs of the stack. */
  tells(outputs: Readonly<Record<string, string>>): void {
    const Outputs = Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
    const stack = { StackName: 'Rootwatch', CreationTime: undefined, StackStatus: 'CREATE_COMPLETE' as const, Outputs };
    this.cloudFormation.on(DescribeStacksCommand).resolves({ Stacks: [stack] });
  }

  isHeardBy(...Subscriptions: readonly { Protocol: string; SubscriptionArn: string }[]): void {
    this.sns.on(ListSubscriptionsByTopicCommand).resolves({ Subscriptions: [...Subscriptions] });
  }

  published(name: 'alerts' | 'findings'): readonly string[] {
    const calls = this.sns.commandCalls(PublishCommand, { TopicArn: topic(name) });
    return calls.map(({ args: [{ input }] }) => input.Message ?? '');
  }

  /** The bodies of the items whose sort key begins so. */
  kept(prefix: string): readonly unknown[] {
    return [...this.table.items.values()]
      .filter(({ sk }) => sk?.S?.startsWith(prefix))
      .map(({ body }): unknown => JSON.parse(body?.S ?? 'null'));
  }
}
