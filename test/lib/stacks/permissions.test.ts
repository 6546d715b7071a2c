import { z } from 'zod';
import { policyDocument, resources, templateOf, type Statement } from '../../support/template';
import { configurations } from '../configurations';

const everything = templateOf(configurations.everything);

function allowedTo(role: string): readonly Statement[] {
  return resources(everything, 'AWS::IAM::Policy', policyDocument)
    .filter(({ id }) => id.startsWith(`${role}DefaultPolicy`))
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);
}

const log = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const keep = ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'];
const takeFromQueue = [
  'sqs:ChangeMessageVisibility',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:GetQueueUrl',
  'sqs:ReceiveMessage',
];
const putIntoQueue = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];
const secret = ['kms:Decrypt', 'ssm:GetParameter'];
const accountReads = [
  'account:GetAccountInformation',
  'account:GetAlternateContact',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetTrailStatus',
  'iam:GenerateCredentialReport',
  'iam:GetAccountSummary',
  'iam:GetCredentialReport',
  'iam:ListAccountAliases',
  'iam:ListOrganizationsFeatures',
  'iam:ListRoles',
  'iam:ListVirtualMFADevices',
  'organizations:DescribeOrganization',
];
const historyReads = ['account:ListRegions', 'cloudtrail:LookupEvents'];

it.each([
  [
    'ActivityRole',
    [
      ...log,
      ...keep,
      'dynamodb:Query',
      ...takeFromQueue,
      'sqs:SendMessage', // what nobody can read, put aside, and follow-ups, into its own queue
      'sns:ListSubscriptionsByTopic',
      'sns:Publish',
    ],
  ],
  [
    'PostureRole',
    [
      ...log,
      ...keep,
      'dynamodb:Query',
      ...putIntoQueue,
      ...secret,
      ...accountReads,
      'sns:ListSubscriptionsByTopic',
      'sns:Publish',
    ],
  ],
  [
    'SweepRole',
    [
      ...log,
      ...keep,
      'dynamodb:Query',
      ...putIntoQueue,
      ...historyReads,
      'sns:ListSubscriptionsByTopic',
      'sns:Publish',
    ],
  ],
  ['SlackSinkFunctionRole', [...log, ...putIntoQueue, ...secret]],
  ['PostureSchedulerRole', ['lambda:InvokeFunction', 'sqs:SendMessage']],
  ['SweepSchedulerRole', ['lambda:InvokeFunction', 'sqs:SendMessage']],
])('%s may do exactly what it needs', (role, actions) => {
  const statements = allowedTo(role);

  expect(statements.flatMap(({ Action }) => Action).sort()).toEqual([...actions].sort());
  expect(new Set(statements.map(({ Effect }) => Effect))).toEqual(new Set(['Allow']));
});

it('gives no role a policy of AWS, an inline policy or a policy that is not tested above', () => {
  const role = z.object({ ManagedPolicyArns: z.undefined().optional(), Policies: z.undefined().optional() });

  expect(resources(everything, 'AWS::IAM::Role', role)).toHaveLength(6);
  expect(resources(everything, 'AWS::IAM::Policy', policyDocument)).toHaveLength(6);
});

it('names the resource of every action, except where AWS defines none or the operator chose it', () => {
  const wide = [
    'ActivityRole',
    'PostureRole',
    'SweepRole',
    'SlackSinkFunctionRole',
    'PostureSchedulerRole',
    'SweepSchedulerRole',
  ]
    .flatMap(allowedTo)
    .filter(({ Resource }) => JSON.stringify(Resource).includes('*'))
    .flatMap(({ Action }) => Action);

  expect([...new Set(wide)].sort()).toEqual([...accountReads, ...historyReads, 'kms:Decrypt'].sort());
});

it('decrypts nothing but the one parameter, and only through SSM', () => {
  const decrypting = allowedTo('SlackSinkFunctionRole').filter(({ Action }) => Action.includes('kms:Decrypt'));

  expect(decrypting).toHaveLength(1);
  expect(JSON.stringify(decrypting[0]?.Condition)).toMatch(
    /"kms:ViaService":.+ssm\.us-east-1.+PARAMETER_ARN":.+parameter\/slack-webhook/,
  );
});

it('lets nobody but the service named start a function', () => {
  const permission = z.object({ Principal: z.string(), SourceArn: z.unknown() });

  for (const { properties } of resources(everything, 'AWS::Lambda::Permission', permission)) {
    expect(['events.amazonaws.com', 'sns.amazonaws.com']).toContain(properties.Principal);
    expect(properties.SourceArn).toBeDefined();
  }
});
