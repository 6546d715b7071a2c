import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { matchesPattern } from '../../support/event-pattern';
import { templateOf, theResource } from '../../support/template';
import { configurations } from '../configurations';

const stackId = 'arn:aws:cloudformation:us-east-1:111122223333:stack/Rootwatch/1';
const topicArn = 'arn:aws:sns:us-east-1:111122223333:alerts';

/** The pattern of a rule as it is once CloudFormation has filled in the names. */
function patternOf(idPrefix: string): unknown {
  const { properties } = theResource(
    templateOf(),
    'AWS::Events::Rule',
    idPrefix,
    z.object({ EventPattern: z.unknown() }),
  );
  return JSON.parse(
    JSON.stringify(properties.EventPattern)
      .replace('{"Ref":"AWS::StackId"}', JSON.stringify(stackId))
      .replace(/\{"Ref":"ChannelsAlerts\w+"\}/, JSON.stringify(topicArn)),
  );
}

it.each([
  ['once an hour', configurations.default, 'rate(1 hour)'],
  ['as often as the operator says', { ...configurations.default, evaluateEvery: '90 minutes' }, 'rate(90 minutes)'],
])('runs %s', (_, context, expression) => {
  templateOf(context).hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: expression,
    State: 'ENABLED',
    FlexibleTimeWindow: { Mode: 'OFF' },
  });
});

it('keeps a run that failed in the dead letters, whether it could not be started or did not end', () => {
  const deadLetters = { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLettersQueue'), 'Arn'] };

  templateOf().hasResourceProperties('AWS::Scheduler::Schedule', {
    Target: { DeadLetterConfig: { Arn: deadLetters }, RetryPolicy: { MaximumRetryAttempts: 10 } },
  });
  templateOf().hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    DestinationConfig: { OnFailure: { Destination: deadLetters } },
    MaximumRetryAttempts: 2,
  });
});

it.each([
  ['the right to read', 'PostureRoleDefaultPolicy'],
  ['the right to start it', 'PostureSchedulerRoleDefaultPolicy'],
  ['the subscriptions', 'ChannelsAlertssecurityexamplecom'],
  ["the topics' policies", 'ChannelsAlertsPolicy'],
  ['the Slack sink', 'SlackSinkFunctionAlerts'],
  ['the trail', 'Trail'],
])('does not run before %s is there', (_, idPrefix) => {
  templateOf({ ...configurations.slack, trail: 'create' }).hasResource('AWS::Scheduler::Schedule', {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp(`^${idPrefix}`)]),
  });
});

const statusChange = (id: string, status: string) => ({
  source: 'aws.cloudformation',
  'detail-type': 'CloudFormation Stack Status Change',
  detail: { 'stack-id': id, 'status-details': { status, 'status-reason': '' } },
});

it.each([
  ['when the stack was created', statusChange(stackId, 'CREATE_COMPLETE'), true],
  ['when the stack was updated', statusChange(stackId, 'UPDATE_COMPLETE'), true],
  ['not while it is being updated', statusChange(stackId, 'UPDATE_IN_PROGRESS'), false],
  ['not for another stack', statusChange(`${stackId}2`, 'UPDATE_COMPLETE'), false],
  ['not for a forged event', { ...statusChange(stackId, 'UPDATE_COMPLETE'), source: 'my.own' }, false],
])('runs after a deployment, %s', (_, event, expected) => {
  expect(matchesPattern(patternOf('PostureAfterDeployment'), event)).toBe(expected);
});

const confirmation = (topic: string) => ({
  source: 'aws.sns',
  detail: {
    eventSource: 'sns.amazonaws.com',
    eventName: 'ConfirmSubscription',
    requestParameters: { topicArn: topic },
  },
});

it.each([
  ['to our topic', confirmation(topicArn), true],
  ['not to another one', confirmation(`${topicArn}-x`), false],
  ['not a forged one', { ...confirmation(topicArn), source: 'my.own' }, false],
])('runs when somebody has confirmed a subscription, %s', (_, event, expected) => {
  expect(matchesPattern(patternOf('PostureAfterConfirmation'), event)).toBe(expected);
});
