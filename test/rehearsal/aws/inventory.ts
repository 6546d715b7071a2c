import { ListRolesCommand } from '@aws-sdk/client-iam';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ListSubscriptionsCommand, ListTopicsCommand } from '@aws-sdk/client-sns';
import { z } from 'zod';
import type { Clients } from './account';
import { askService, type ServiceQuestion } from './ask-service';

export interface Account {
  readonly endpoint: string;
  readonly clients: Clients;
}

type Listing = (account: Account) => Promise<readonly string[]>;

/** @param list the key of the answer's list, @param name the key of what CloudFormation calls the physical id */
function listed(question: ServiceQuestion, list: string, name: string): Listing {
  const answer = z.object({ [list]: z.array(z.record(z.string(), z.unknown())).default([]) });
  return async ({ endpoint }) => {
    const elements = (await askService(endpoint, question, answer))[list] ?? [];
    return elements.map((element) => String(element[name]));
  };
}

const queues = z.object({ QueueUrls: z.array(z.string()).default([]) });

/** How to list everything of a resource type, by the id under which CloudFormation knows it. */
export const listings: Readonly<Record<string, Listing>> = {
  'AWS::CloudWatch::Alarm': listed(
    { service: 'monitoring', target: 'GraniteServiceVersion20100801.DescribeAlarms' },
    'MetricAlarms',
    'AlarmName',
  ),
  'AWS::DynamoDB::Table': async ({ clients }) => {
    const { TableNames = [] } = await clients.dynamoDb.send(new ListTablesCommand());
    return TableNames;
  },
  'AWS::Events::Rule': listed({ service: 'events', target: 'AWSEvents.ListRules' }, 'Rules', 'Name'),
  'AWS::IAM::Role': async ({ clients }) => {
    const { Roles = [] } = await clients.iam.send(new ListRolesCommand());
    return Roles.map(({ RoleName }) => RoleName ?? '');
  },
  'AWS::Lambda::EventSourceMapping': listed(
    { service: 'lambda', path: '/2015-03-31/event-source-mappings' },
    'EventSourceMappings',
    'UUID',
  ),
  'AWS::Lambda::Function': listed({ service: 'lambda', path: '/2015-03-31/functions' }, 'Functions', 'FunctionName'),
  'AWS::Logs::LogGroup': listed(
    { service: 'logs', target: 'Logs_20140328.DescribeLogGroups' },
    'logGroups',
    'logGroupName',
  ),
  'AWS::SNS::Subscription': async ({ clients }) => {
    const { Subscriptions = [] } = await clients.sns.send(new ListSubscriptionsCommand());
    return Subscriptions.map(({ SubscriptionArn }) => SubscriptionArn ?? '');
  },
  'AWS::SNS::Topic': async ({ clients }) => {
    const { Topics = [] } = await clients.sns.send(new ListTopicsCommand());
    return Topics.map(({ TopicArn }) => TopicArn ?? '');
  },
  'AWS::SQS::Queue': async ({ endpoint }) => {
    const { QueueUrls } = await askService(endpoint, { service: 'sqs', target: 'AmazonSQS.ListQueues' }, queues);
    // The emulator calls itself as whoever asks does; its CloudFormation says localhost.
    return QueueUrls.map((url) => url.replace(/^http:\/\/[^:/]+/, 'http://localhost'));
  },
  'AWS::Scheduler::Schedule': listed({ service: 'scheduler', path: '/schedules' }, 'Schedules', 'Name'),
};

/** What lives and dies with another resource, so that there is nothing to list. */
export const parts: readonly string[] = [
  'AWS::IAM::Policy',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];
