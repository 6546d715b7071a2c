import { z } from 'zod';
import { timing } from '../../../lambda/contract/timing';
import { templateOf, theResource } from '../../support/template';

const template = templateOf();

const queue = theResource(
  template,
  'AWS::SQS::Queue',
  'ActivityQueue',
  z.object({
    VisibilityTimeout: z.number(),
    MessageRetentionPeriod: z.number(),
    RedrivePolicy: z.object({ maxReceiveCount: z.number(), deadLetterTargetArn: z.unknown() }),
  }),
).properties;

const timeoutOf = (idPrefix: string): number =>
  theResource(template, 'AWS::Lambda::Function', idPrefix, z.object({ Timeout: z.number() })).properties.Timeout;

it('hands a batch over in parts: what succeeded is not done again', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});

it('leaves a small account most of its ten functions at once', () => {
  template.hasResourceProperties('AWS::Lambda::EventSourceMapping', { ScalingConfig: { MaximumConcurrency: 3 } });
  expect(JSON.stringify(template.toJSON())).not.toContain('ReservedConcurrentExecutions');
});

it.each([['ActivityFunction'], ['PostureFunction']])('lets a claim outlive the %s that made it', (idPrefix) => {
  expect(timing.claimLease).toBeGreaterThan(timeoutOf(idPrefix));
});

it('hides a message for six times as long as the function may run, as AWS asks', () => {
  expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeoutOf('ActivityFunction'));
});

it('tries long enough to outlive two claims before it gives up', () => {
  const retries = queue.RedrivePolicy.maxReceiveCount - 1;

  expect(retries * queue.VisibilityTimeout).toBeGreaterThan(2 * timing.claimLease);
});

it('tries for a day before it gives up, so that a store may be down for that long, and never forgets a message unhandled', () => {
  const trying = queue.RedrivePolicy.maxReceiveCount * queue.VisibilityTimeout;

  expect(trying).toBeGreaterThanOrEqual(24 * 3600);
  expect(trying).toBeLessThan(queue.MessageRetentionPeriod);
  expect(queue.RedrivePolicy.maxReceiveCount).toBeLessThanOrEqual(1_000); // the most that SQS takes
});

it('lets the function have itself look at an incident again, by the address of its queue', () => {
  const { id } = theResource(template, 'AWS::SQS::Queue', 'ActivityQueue', z.unknown());
  const { Environment } = theResource(
    template,
    'AWS::Lambda::Function',
    'ActivityFunction',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  ).properties;

  expect(Environment.Variables['ACTIVITY_QUEUE_URL']).toEqual({ Ref: id });
});

it('never has a delayed message taken for one that waits too long', () => {
  const { Threshold } = theResource(
    template,
    'AWS::CloudWatch::Alarm',
    'Watchqueueage',
    z.object({ Threshold: z.number() }),
  ).properties;

  expect(2 * timing.longestFollowUpDelay).toBeLessThanOrEqual(Threshold);
  expect(timing.longestFollowUpDelay).toBeLessThanOrEqual(900); // the most that SQS takes
});

it('lets the function itself put aside what nobody can read, into the queue that the redrive uses too', () => {
  const { id } = theResource(template, 'AWS::SQS::Queue', 'DeadLettersQueue', z.unknown());
  const { Environment } = theResource(
    template,
    'AWS::Lambda::Function',
    'ActivityFunction',
    z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) }),
  ).properties;

  expect(Environment.Variables['DEAD_LETTER_QUEUE_URL']).toEqual({ Ref: id });
});

it('puts what cannot be handled aside whole, for fourteen days, longer than the queue itself keeps it', () => {
  const deadLetters = theResource(
    template,
    'AWS::SQS::Queue',
    'DeadLettersQueue',
    z.object({ MessageRetentionPeriod: z.number() }),
  );

  expect(JSON.stringify(queue.RedrivePolicy.deadLetterTargetArn)).toContain(deadLetters.id);
  expect(deadLetters.properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  expect(queue.MessageRetentionPeriod).toBeLessThan(14 * 24 * 3600);
});
