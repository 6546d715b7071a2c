import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { timing } from '../../../lambda/contract/timing';
import { longestAddress } from '../../../lib/config/web-address';
import { resources, templateOf } from '../../support/template';
import { configurations, type Context } from '../configurations';

const alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  MetricName: z.string(),
  Namespace: z.string(),
  Period: z.number(),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  TreatMissingData: z.string(),
  Dimensions: z.unknown().optional(),
  AlarmActions: z.unknown(),
  OKActions: z.unknown(),
});

const alarmsOf = (context: Context) =>
  resources(templateOf(context), 'AWS::CloudWatch::Alarm', alarm).map(({ properties }) => properties);

it('watches with at most ten alarm metrics by default, which are free', () => {
  expect(alarmsOf(configurations.default).length).toBeLessThanOrEqual(10);
});

it.each([
  [
    'by default',
    configurations.default,
    [
      'activity-errors',
      'activity-not-told',
      'activity-throttles',
      'queue-age',
      'dead-letters',
      'evaluations-missing',
      'sweeps-missing',
    ],
  ],
  [
    'one more for each sink',
    configurations.slack,
    [
      'activity-errors',
      'activity-not-told',
      'activity-throttles',
      'queue-age',
      'dead-letters',
      'evaluations-missing',
      'sweeps-missing',
      'sink-slack',
    ],
  ],
])('has alarms whose names stay the same: %s', (_, context, names) => {
  const expected = names.map((name) => `Rootwatch-${name}`);

  expect(
    alarmsOf(context)
      .map(({ AlarmName }) => AlarmName)
      .sort(),
  ).toEqual(expected.sort());
});

it.each([
  ['activity-errors', 'AWS/Lambda', 'Errors', 'ActivityFunction', 0, 'notBreaching'],
  ['activity-throttles', 'AWS/Lambda', 'Throttles', 'ActivityFunction', 0, 'notBreaching'],
  ['queue-age', 'AWS/SQS', 'ApproximateAgeOfOldestMessage', 'ActivityQueue', 600, 'notBreaching'],
  ['dead-letters', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'DeadLettersQueue', 0, 'notBreaching'],
  ['sink-slack', 'AWS/SQS', 'ApproximateNumberOfMessagesVisible', 'SlackSinkFailures', 0, 'notBreaching'],
])('%s rises above its threshold', (name, namespace, metric, source, threshold, missing) => {
  const found = alarmsOf(configurations.slack).find(({ AlarmName }) => AlarmName === `Rootwatch-${name}`);

  expect(found).toMatchObject({
    Namespace: namespace,
    MetricName: metric,
    Threshold: threshold,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: missing,
  });
  expect(JSON.stringify(found?.Dimensions)).toContain(source);
});

it('says after ten minutes that a topic or the table refuses: a run that gives messages back is no error for Lambda', () => {
  const found = alarmsOf(configurations.default).find(({ AlarmName }) => AlarmName === 'Rootwatch-activity-not-told');

  expect(found).toMatchObject({
    Namespace: 'AWS/SQS',
    MetricName: 'ApproximateNumberOfMessagesNotVisible',
    Period: 60,
    EvaluationPeriods: 10,
    DatapointsToAlarm: 8,
    Threshold: 0,
    ComparisonOperator: 'GreaterThanThreshold',
    TreatMissingData: 'notBreaching',
  });
  expect(timing.activityQueueVisibility).toBeGreaterThan(60);
});

it('bug: alarm period of 86,400 s, so that what goes wrong a second time on the same day is silent', () => {
  const rising = alarmsOf(configurations.everything).filter(({ ComparisonOperator }) =>
    ComparisonOperator.startsWith('GreaterThan'),
  );

  expect(rising.length).toBeGreaterThan(4);
  expect(rising.filter(({ Period, EvaluationPeriods }) => Period * EvaluationPeriods > 600)).toEqual([]);
});

it.each([
  ['evaluations-missing', 'EvaluationSucceeded', 'reviews', { evaluateEvery: '5 minutes' }, 600],
  ['evaluations-missing', 'EvaluationSucceeded', 'reviews', {}, 7200],
  ['evaluations-missing', 'EvaluationSucceeded', 'reviews', { evaluateEvery: '24 hours' }, 172_800],
  ['sweeps-missing', 'SweepSucceeded', 'sweeps', { sweepEvery: '5 minutes' }, 600],
  ['sweeps-missing', 'SweepSucceeded', 'sweeps', {}, 1800],
  ['sweeps-missing', 'SweepSucceeded', 'sweeps', { sweepEvery: '6 hours' }, 43_200],
])('%s notices by %s when %s stop, in one period of twice their interval', (name, metric, _, choice, period) => {
  const found = alarmsOf({ ...configurations.default, ...choice }).find(({ AlarmName }) => AlarmName.endsWith(name));

  expect(found).toMatchObject({
    Namespace: 'Rootwatch',
    MetricName: metric,
    Period: period,
    EvaluationPeriods: 1,
    Threshold: 1,
    ComparisonOperator: 'LessThanThreshold',
    TreatMissingData: 'breaching',
  });
  expect(found?.Dimensions).toBeUndefined();
});

const seldom = { ...configurations.slack, evaluateEvery: '24 hours', sweepEvery: '6 hours' };

describe.each(alarmsOf(seldom))('$AlarmName', (properties) => {
  it('says what is blind and where the runbook has it', () => {
    const section = properties.AlarmName.replace('Rootwatch-', 'alarm-');

    expect(properties.AlarmDescription).toMatch(new RegExp(`^[A-Z].+\\. What to do: docs/runbook\\.md#${section}$`));
    expect(properties.AlarmDescription.length).toBeLessThanOrEqual(1024);
  });

  it('tells people when it goes off and when it is over, without a function of ours', () => {
    const alerts = [{ Ref: expect.stringMatching(/^ChannelsAlerts/) as string }];

    expect(properties.AlarmActions).toEqual(alerts);
    expect(properties.OKActions).toEqual(alerts);
  });

  it('has a range that CloudWatch takes', () => {
    const range = properties.Period * properties.EvaluationPeriods;

    expect(properties.Period % 60).toBe(0);
    expect(range).toBeLessThanOrEqual(properties.Period >= 3600 ? 604_800 : 86_400);
  });
});

it('asks that letters do not stay where they silence the alarm on the next one', () => {
  const found = alarmsOf(configurations.default).find(({ AlarmName }) => AlarmName === 'Rootwatch-dead-letters');

  expect(found?.AlarmDescription).toContain('this alarm cannot speak of another: delete or redrive it.');
  expect(found?.AlarmDescription).not.toMatch(/nobody may/i);
});

it("links the team's own runbook when there is one", () => {
  for (const { AlarmName, AlarmDescription } of alarmsOf(configurations.everything)) {
    expect(AlarmDescription).toContain(
      `https://wiki.example.com/rootwatch#${AlarmName.replace('Guardian-', 'alarm-')}`,
    );
  }
});

it('has room for what the alarm means beside the longest address of a runbook', () => {
  const begin = 'https://wiki.example.com/';
  const runbookUrl = `${begin}${'r'.repeat(longestAddress - begin.length)}`;

  for (const { AlarmDescription } of alarmsOf({ ...configurations.slack, runbookUrl })) {
    expect(AlarmDescription).toContain(`${runbookUrl}#alarm-`);
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
  }
});

it('has a section of the runbook for each alarm, and no section without one', () => {
  const runbook = readFileSync(join(__dirname, '../../../docs/runbook.md'), 'utf8');
  const sections = [...runbook.matchAll(/^### (alarm-.+)$/gm)].map(([, section]) => section);
  const alarms = alarmsOf(configurations.slack).map(({ AlarmName }) => AlarmName.replace('Rootwatch-', 'alarm-'));

  expect(sections.sort()).toEqual(alarms.sort());
});
