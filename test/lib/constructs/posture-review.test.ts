import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { secondLook } from '../../../lambda/contract/second-look';
import { timing } from '../../../lambda/contract/timing';
import { credentialEventNames } from '../../../lambda/judge/activity/credential-changes';
import { fixture } from '../../support/cloudtrail-fixture';
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

const changed = (name: string, source = 'aws.iam') => ({
  source,
  'detail-type': 'AWS API Call via CloudTrail',
  detail: fixture(name),
});

it.each([
  ['root-mfa-device-enabled'],
  ['root-mfa-deactivated'],
  ['root-mfa-deactivated-without-user-name'],
  ['root-mfa-device-deleted'],
  ['root-access-key-created'],
  ['root-access-key-activated'],
  ['root-access-key-deleted'],
  ['root-signing-certificate-uploaded'],
  ['root-signing-certificate-updated'],
  ['root-signing-certificate-deleted'],
  ['root-password-updated'],
  ['root-changes-password'],
  ['root-password-recovery-completed'],
  ['root-session-deactivates-mfa'],
  ['root-session-deletes-access-key'],
  ['root-session-opens-password'],
  ['billing-console-sets-preferences'],
])("runs within seconds after a change of root's credentials: %s", (name) => {
  expect(matchesPattern(patternOf('PostureAfterCredentialChange'), changed(name))).toBe(true);
});

it.each([
  ["a user's change", 'user-creates-access-key'],
  ['a user whose name only sounds like it', 'user-groot-deactivates-mfa'],
  ["root's change for a user", 'root-creates-access-key-for-user'],
  ['what else somebody not named does at the billing console', 'billing-console-sets-contact'],
  ['an attempt that was denied', 'root-denied-mfa-deactivation'],
  ['a read', 'root-session-reads-summary'],
  ['a sign-in', 'root-login-with-mfa'],
])('does not run after %s', (_, name) => {
  expect(matchesPattern(patternOf('PostureAfterCredentialChange'), changed(name))).toBe(false);
});

it("runs after root's own change whatever type stands beside its ARN", () => {
  const userIdentity = { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:root' };
  const detail = { eventSource: 'iam.amazonaws.com', eventName: 'CreateAccessKey', userIdentity };

  expect(matchesPattern(patternOf('PostureAfterCredentialChange'), { source: 'aws.iam', detail })).toBe(true);
});

it('does not run after a change that somebody has forged', () => {
  expect(matchesPattern(patternOf('PostureAfterCredentialChange'), changed('root-mfa-deactivated', 'my.own'))).toBe(
    false,
  );
});

describe('a second look, since IAM shows the new state late,', () => {
  const target = z.object({ Arn: z.unknown(), InputTransformer: z.object({ InputTemplate: z.string() }).optional() });
  const targetsOf = (idPrefix: string) =>
    theResource(templateOf(), 'AWS::Events::Rule', idPrefix, z.object({ Targets: z.array(target) })).properties.Targets;

  it('is asked for by the very changes after which a review runs at once, of the same function', () => {
    const [first, second] = [targetsOf('PostureAfterCredentialChange'), targetsOf('PostureSecondLook')];

    expect(patternOf('PostureSecondLook')).toEqual(patternOf('PostureAfterCredentialChange'));
    expect(second.map(({ Arn }) => Arn)).toEqual(first.map(({ Arn }) => Arn));
    expect(first[0]?.InputTransformer).toBeUndefined();
  });

  it('says when it was asked for, in the words that the function reads', () => {
    const [input] = targetsOf('PostureSecondLook');
    const filledIn = input?.InputTransformer?.InputTemplate.replace(
      '<aws.events.event.ingestion-time>',
      '2026-11-21T03:12:52Z',
    );

    expect(JSON.parse(filledIn ?? '')).toEqual({ [secondLook.askedAt]: '2026-11-21T03:12:52Z' });
  });

  it("comes with Lambda's first repeat, a minute after it was refused, and has one repeat left", () => {
    expect(timing.secondLookAfter).toBeLessThan(60);
    templateOf().hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      FunctionName: { Ref: Match.stringLikeRegexp('^PostureFunction') },
      MaximumRetryAttempts: 2,
    });
  });
});

it('runs after every change that is declared, and the pattern holds nothing else', () => {
  const pattern = z
    .object({ detail: z.object({ eventName: z.array(z.string()) }) })
    .parse(patternOf('PostureAfterCredentialChange'));

  expect(pattern.detail.eventName).toEqual(credentialEventNames);
});
