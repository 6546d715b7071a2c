import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { timing } from '../../../lambda/contract/timing';
import { templateOf, theResource } from '../../support/template';
import { configurations, type Context } from '../configurations';

const withInterval = (sweepEvery: string): Context => ({ ...configurations.default, sweepEvery });

it.each([
  ['every quarter of an hour', configurations.default, 'rate(15 minutes)', 900],
  [
    'as often as the operator says, for no longer than until the next',
    withInterval('5 minutes'),
    'rate(5 minutes)',
    300,
  ],
  [
    'seldom, and for no longer than Lambda allows',
    withInterval('6 hours'),
    'rate(6 hours)',
    timing.sweepFunctionTimeout,
  ],
])('sweeps %s', (_, context, expression, timeout) => {
  const schedule = theResource(
    templateOf(context),
    'AWS::Scheduler::Schedule',
    'SweepSchedule',
    z.object({ ScheduleExpression: z.string(), State: z.string() }),
  );
  const sweep = theResource(
    templateOf(context),
    'AWS::Lambda::Function',
    'SweepFunction',
    z.object({ Timeout: z.number() }),
  );

  expect(schedule.properties).toEqual({ ScheduleExpression: expression, State: 'ENABLED' });
  expect(sweep.properties.Timeout).toBe(timeout);
});

it('keeps a sweep that failed in the dead letters, whether it could not be started or did not end', () => {
  const deadLetters = { 'Fn::GetAtt': [Match.stringLikeRegexp('^DeadLettersQueue'), 'Arn'] };

  templateOf().hasResourceProperties('AWS::Scheduler::Schedule', {
    ScheduleExpression: 'rate(15 minutes)',
    Target: { DeadLetterConfig: { Arn: deadLetters }, RetryPolicy: { MaximumRetryAttempts: 10 } },
  });
  templateOf().hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: Match.stringLikeRegexp('^SweepFunction') },
    DestinationConfig: { OnFailure: { Destination: deadLetters } },
    MaximumRetryAttempts: 2,
  });
});

it.each([
  ['the right to read', 'SweepRoleDefaultPolicy'],
  ['the right to start it', 'SweepSchedulerRoleDefaultPolicy'],
  ['the subscriptions', 'ChannelsAlertssecurityexamplecom'],
  ["the topics' policies", 'ChannelsAlertsPolicy'],
  ['the Slack sink', 'SlackSinkFunctionAlerts'],
])('does not sweep before %s is there', (_, idPrefix) => {
  templateOf(configurations.slack).hasResource('AWS::Scheduler::Schedule', {
    Properties: { ScheduleExpression: 'rate(15 minutes)' },
    DependsOn: Match.arrayWith([Match.stringLikeRegexp(`^${idPrefix}`)]),
  });
});

it('reads the history of every region and the list of regions, and nothing else of the account', () => {
  templateOf().hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        { Action: ['account:ListRegions', 'cloudtrail:LookupEvents'], Effect: 'Allow', Resource: '*' },
      ]),
    },
  });
});
