import { z } from 'zod';
import { monthlyCost, type MonthlyCost } from '../../../lib/cost/monthly-cost';
import type { PriceName } from '../../../lib/cost/prices';
import { resources, templateOf } from '../../support/template';
import { configurations } from '../configurations';

type Name = keyof typeof configurations;

const names = Object.keys(configurations) as readonly Name[];
const costOf = (name: Name): MonthlyCost => monthlyCost(templateOf(configurations[name]).toJSON());
const unitsOf = (cost: MonthlyCost, price: PriceName): number =>
  cost.positions.find((position) => position.price === price)?.units ?? 0;

const alarms = (name: Name): readonly string[] =>
  resources(templateOf(configurations[name]), 'AWS::CloudWatch::Alarm', z.object({ AlarmName: z.string() })).map(
    ({ properties }) => properties.AlarmName,
  );

/** A template with one resource. */
const only = (Type: string, Properties: object): MonthlyCost =>
  monthlyCost({ Resources: { One: { Type, Properties } } });

describe.each(names)('the configuration %s', (name) => {
  const cost = costOf(name);
  const makesTrail = unitsOf(cost, 'filePut') > 0;

  it('costs less than 3 USD a month where others have used up the free tier', () => {
    expect(cost.withoutFreeTier).toBeLessThan(3);
  });

  it('costs less than 0.10 USD a month within the free tier, without the files of a trail of its own', () => {
    const { withinFreeTier } = makesTrail ? withoutFiles(name) : cost;

    expect(withinFreeTier).toBeLessThan(0.1);
    expect(cost.withinFreeTier).toBeLessThan(0.5);
  });

  it('has at most five custom metrics, and at most ten alarm metrics and one for each sink', () => {
    const sinks = alarms(name).filter((alarm) => alarm.includes('-sink-')).length;

    expect(unitsOf(cost, 'customMetric')).toBeLessThanOrEqual(5);
    expect(unitsOf(cost, 'alarmMetric')).toBeLessThanOrEqual(10 + sinks);
    expect(unitsOf(cost, 'alarmMetric')).toBeGreaterThanOrEqual(5);
  });
});

/** AWS has no always-free tier for files, and whoever asks for a trail pays for them. */
function withoutFiles(name: Name): MonthlyCost {
  const { Resources } = templateOf(configurations[name]).toJSON() as { Resources: Record<string, { Type: string }> };
  const others = Object.entries(Resources).filter(([, { Type }]) => Type !== 'AWS::S3::Bucket');
  return monthlyCost({ Resources: Object.fromEntries(others) });
}

it('counts what the template says: more reviews cost more', () => {
  const every = (evaluateEvery: string) =>
    monthlyCost(templateOf({ ...configurations.default, evaluateEvery }).toJSON());

  expect(unitsOf(every('1 hour'), 'scheduled')).toBe(744 + 2976);
  expect(unitsOf(every('5 minutes'), 'scheduled')).toBe(8928 + 2976);
  expect(every('5 minutes').withoutFreeTier).toBeGreaterThan(every('1 hour').withoutFreeTier);
});

it('counts a sweep for longer than a review', () => {
  const started = (id: string): MonthlyCost =>
    only('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 hour)',
      Target: { Arn: { 'Fn::GetAtt': [id, 'Arn'] } },
    });

  expect(unitsOf(started('SweepFunction2A'), 'runTime')).toBeGreaterThan(
    unitsOf(started('PostureFunction7B'), 'runTime') * 10,
  );
});

it.each([
  ['one metric', { MetricName: 'Errors', Period: 60 }, 1],
  [
    'each metric of a formula, and not the formula',
    {
      Metrics: [
        { Expression: 'a / b' },
        { MetricStat: { Metric: {}, Period: 60, Stat: 'Sum' } },
        { MetricStat: { Metric: {}, Period: 60, Stat: 'Sum' } },
      ],
    },
    2,
  ],
])('counts of an alarm %s', (_, properties, metrics) => {
  expect(unitsOf(only('AWS::CloudWatch::Alarm', properties), 'alarmMetric')).toBe(metrics);
});

it.each([
  ['a type that nobody has priced', 'AWS::EC2::Instance', {}, 'AWS::EC2::Instance (One) has no price'],
  ['an alarm by the second', 'AWS::CloudWatch::Alarm', { MetricName: 'x', Period: 10 }, 'not as the prices'],
  [
    'an alarm on metrics that a search finds',
    'AWS::CloudWatch::Alarm',
    { Metrics: [{ Expression: "SEARCH('x')" }] },
    'not as the prices',
  ],
  [
    'a larger function',
    'AWS::Lambda::Function',
    { MemorySize: 1_024, Architectures: ['arm64'] },
    'AWS::Lambda::Function (One) is not as the prices',
  ],
  ['a table with provisioned capacity', 'AWS::DynamoDB::Table', { BillingMode: 'PROVISIONED' }, 'not as the prices'],
  [
    'a schedule of a function that nobody has reckoned',
    'AWS::Scheduler::Schedule',
    { ScheduleExpression: 'rate(1 hour)', Target: { Arn: { 'Fn::GetAtt': ['OtherFunction1', 'Arn'] } } },
    "what a run of 'Other' uses",
  ],
  ['a schedule at fixed times', 'AWS::Scheduler::Schedule', { ScheduleExpression: 'cron(0 0 * * ? *)' }, 'not a rate'],
])('refuses %s', (_, type, properties, words) => {
  expect(() => only(type, properties)).toThrow(words);
});
