import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { resources, templateOf } from '../../support/template';
import { configurations } from '../configurations';

it('subscribes every address to the alerts topic, and only there', () => {
  const subscriptions = resources(
    templateOf(configurations.everything),
    'AWS::SNS::Subscription',
    z.object({ Protocol: z.string(), Endpoint: z.unknown(), TopicArn: z.object({ Ref: z.string() }) }),
  ).filter(({ properties }) => properties.Protocol === 'email');

  expect(subscriptions.map(({ properties }) => properties.Endpoint)).toEqual([
    'security@example.com',
    'on-call@example.com',
  ]);
  expect(subscriptions.filter(({ properties }) => !properties.TopicArn.Ref.startsWith('ChannelsAlerts'))).toEqual([]);
});

it('lets alarms publish, but only those of this account', () => {
  templateOf().hasResourceProperties('AWS::SNS::TopicPolicy', {
    Topics: [{ Ref: Match.stringLikeRegexp('^ChannelsAlerts') }],
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Condition: Match.objectLike({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }),
        }),
      ]),
    },
  });
});

it('bug: alarm topic encrypted with alias/aws/sns, so that no alarm can publish', () => {
  const topics = resources(templateOf(), 'AWS::SNS::Topic', z.object({ KmsMasterKeyId: z.undefined().optional() }));

  expect(topics).toHaveLength(2);
});

it('tells the posture function who was meant to listen, and nobody else', () => {
  const functions = resources(
    templateOf(configurations.everything),
    'AWS::Lambda::Function',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }).partial(),
  );
  const told = functions.filter(({ properties }) => 'EXPECTED_MAILS' in (properties.Environment?.Variables ?? {}));

  expect(
    told.map(({ id, properties }) => [id.slice(0, 7), properties.Environment?.Variables['EXPECTED_MAILS']]),
  ).toEqual([['Posture', 'security@example.com,on-call@example.com']]);
});
