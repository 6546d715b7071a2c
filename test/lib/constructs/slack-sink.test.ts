import { Match } from 'aws-cdk-lib/assertions';
import { templateOf } from '../../support/template';
import { configurations } from '../configurations';

const slack = templateOf(configurations.slack);

it('is not there unless a webhook is configured', () => {
  expect(JSON.stringify(templateOf().toJSON())).not.toMatch(/slack/i);
});

it.each([
  ['findings to be told now', 'ChannelsFindings', { notify: ['now'] }],
  ['the welcome', 'ChannelsAlerts', { messageType: ['welcome'] }],
])('hears %s and nothing else of that topic', (_, topic, filter) => {
  slack.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'lambda',
    TopicArn: { Ref: Match.stringLikeRegexp(`^${topic}`) },
    FilterPolicy: filter,
    RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SlackSinkFailures'), 'Arn'] } },
  });
});

it('is tried three times, and what still fails rests in a queue of its own', () => {
  slack.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: Match.stringLikeRegexp('^SlackSink') },
    MaximumRetryAttempts: 2,
    DestinationConfig: {
      OnFailure: { Destination: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SlackSinkFailures'), 'Arn'] } },
    },
  });
});

it.each(['PostureFunction', 'SlackSinkFunction'])('%s knows the name of the parameter', (id) => {
  const functions = slack.findResources('AWS::Lambda::Function', {
    Properties: { Environment: { Variables: { SLACK_WEBHOOK_PARAMETER: '/rootwatch/slack-webhook' } } },
  });

  expect(Object.keys(functions)).toContainEqual(expect.stringMatching(`^${id}`));
});

it('never resolves the webhook into the template', () => {
  expect(JSON.stringify(slack.toJSON())).not.toMatch(/resolve:ssm|AWS::SSM::Parameter::Value<(?!String>)|hooks\.slack/);
});
