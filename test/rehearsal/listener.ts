import {
  CreateStackCommand,
  DescribeStacksCommand,
  waitUntilStackCreateComplete,
} from '@aws-sdk/client-cloudformation';
import { parseFinding } from '../../lambda/announce/finding-json';
import type { Finding } from '../../lambda/domain/finding';
import { messagesIn } from './aws/queue';
import { names, type Stage } from './stage';

/** A machine that listens to the findings topic: a queue of its own, raw messages, no filter. */
export async function subscribeListener({ clients }: Stage, findingsTopicArn: string): Promise<void> {
  await clients.cloudFormation.send(
    new CreateStackCommand({
      StackName: names.listenerStack,
      TemplateBody: JSON.stringify(template(findingsTopicArn)),
    }),
  );
  await waitUntilStackCreateComplete(
    { client: clients.cloudFormation, maxWaitTime: 30, minDelay: 1 },
    { StackName: names.listenerStack },
  );
}

/** Every finding that arrived as JSON, oldest first, each checked against the published schema. */
export async function findingsHeard({ clients, emulator }: Stage): Promise<readonly Finding[]> {
  const { Stacks } = await clients.cloudFormation.send(new DescribeStacksCommand({ StackName: names.listenerStack }));
  const queueUrl = Stacks?.[0]?.Outputs?.[0]?.OutputValue ?? '';
  const messages = await messagesIn(emulator.endpoint, queueUrl);
  return messages.map(({ Body }) => parseFinding(Body));
}

function template(topicArn: string): object {
  const queueArn = { 'Fn::GetAtt': ['Queue', 'Arn'] };
  const mayPut = {
    Effect: 'Allow',
    Principal: { Service: 'sns.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: { ArnEquals: { 'aws:SourceArn': topicArn } },
  };
  return {
    Resources: {
      Queue: { Type: 'AWS::SQS::Queue' },
      Policy: {
        Type: 'AWS::SQS::QueuePolicy',
        Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Version: '2012-10-17', Statement: [mayPut] } },
      },
      Subscription: {
        Type: 'AWS::SNS::Subscription',
        DependsOn: 'Policy',
        Properties: { TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn, RawMessageDelivery: true },
      },
    },
    Outputs: { QueueUrl: { Value: { Ref: 'Queue' } } },
  };
}
