import { z } from 'zod';
import { templateOf } from '../../support/template';
import { configurations, type Context } from '../configurations';

const joined = z.object({ Value: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }) });

function nextSteps(context: Context): string {
  const { NextSteps } = templateOf(context).findOutputs('NextSteps');
  const [, parts] = joined.parse(NextSteps).Value['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
}

it('names what scripts and the command rely on', () => {
  expect(Object.keys(templateOf().findOutputs('*')).sort()).toEqual([
    'ActivityDeadLetterQueueUrl',
    'ActivityQueueUrl',
    'AlertsTopicArn',
    'FindingsTableName',
    'FindingsTopicArn',
    'MfaReviewDays',
    'NextSteps',
    'PostureFunctionName',
    'RootUnusedDays',
  ]);
});

it('says who still has to confirm, and how to do it so that nobody can unsubscribe by a click', () => {
  const steps = nextSteps(configurations.everything);

  expect(steps).toContain('security@example.com, on-call@example.com');
  expect(steps).toMatch(/aws sns confirm-subscription --region us-east-1 .+ --authenticate-on-unsubscribe true/);
  // Only the command leaves a record that starts a review.
  expect(steps).toContain('welcome message follows within minutes after this command, after the link with the next');
});

it.each([
  [
    'the table',
    configurations.default,
    /cdk destroy keeps the table \{"Ref":"FindingsTable\w+"\}; a later deployment can adopt what was kept \(README/,
  ],
  [
    'the table and the trail',
    configurations.trail,
    /cdk destroy keeps the table .+ and the trail's bucket; a later deployment can/,
  ],
])('says beforehand what stays: %s', (_, context, expected) => {
  expect(nextSteps(context)).toMatch(expected);
});

it('stays within what an output holds, however many people listen', () => {
  const many = Array.from({ length: 40 }, (_, index) => `somebody.with.a.long.name.${index}@department.example.com`);

  expect(nextSteps({ alertEmail: many }).length).toBeLessThanOrEqual(1024);
});
