import { z } from 'zod';
import { alarmMetrics } from './alarm-metrics';
import { functionMegabytes, minutesAMonth, quietMonth, runs, sweepMegabytes, times, type Usage } from './assumptions';
import { runsAMonth } from './rate';
import { startedRun } from './started-run';

/** Either it costs nothing by itself, for a reason, or its properties tell what a month uses of it. */
type Entry = { readonly free: string } | { readonly usage: (properties: unknown) => Usage };

function entry<T>(schema: z.ZodType<T>, usage: (properties: T) => Usage): Entry {
  return { usage: (properties) => usage(schema.parse(properties)) };
}

/** Every resource type that we deploy. Costs that arise from each other are counted where they begin: at what starts a run. */
export const usageByType: Readonly<Record<string, Entry>> = {
  'AWS::CloudTrail::Trail': {
    free: 'the first copy of the management events is free; its files are counted at the bucket',
  },
  'AWS::CloudWatch::Alarm': entry(alarmMetrics, (alarmMetric) => ({ alarmMetric })),
  'AWS::DynamoDB::Table': entry(z.object({ BillingMode: z.literal('PAY_PER_REQUEST') }), () => ({
    tableKept: quietMonth.tableGigabytes,
    tableRecovery: quietMonth.tableGigabytes,
  })),
  // Events of AWS's own services are free, and they come on the default bus only.
  'AWS::Events::Rule': entry(z.object({ EventBusName: z.undefined().optional() }), () => ({})),
  'AWS::IAM::Policy': { free: 'IAM is free' },
  'AWS::IAM::Role': { free: 'IAM is free' },
  'AWS::Lambda::EventInvokeConfig': { free: 'a setting of a function' },
  'AWS::Lambda::EventSourceMapping': entry(z.object({ BatchSize: z.number() }), () => ({
    ...times(quietMonth.rootEvents, runs.activity),
    queueRequest: quietMonth.pollsAMinute * minutesAMonth + quietMonth.rootEvents * runs.activity.queueRequest,
  })),
  'AWS::Lambda::Function': entry(
    z.object({
      MemorySize: z.literal([functionMegabytes, sweepMegabytes]),
      Architectures: z.tuple([z.literal('arm64')]),
    }),
    () => ({}),
  ),
  'AWS::Lambda::Permission': { free: 'a setting of a function' },
  'AWS::Logs::LogGroup': entry(z.unknown(), () => ({ logKept: quietMonth.logGigabytes })),
  // The trail's: there is no other.
  'AWS::S3::Bucket': entry(z.unknown(), () => ({
    filePut: quietMonth.trailFiles,
    fileKept: quietMonth.trailGigabytes,
  })),
  'AWS::S3::BucketPolicy': { free: 'a setting of a bucket' },
  'AWS::SNS::Subscription': entry(z.object({ Protocol: z.enum(['email', 'lambda']) }), ({ Protocol }) =>
    Protocol === 'email' ? { mail: quietMonth.messages } : times(quietMonth.messages, runs.sink),
  ),
  'AWS::SNS::Topic': { free: 'messages are counted at the run that publishes them' },
  'AWS::SNS::TopicPolicy': { free: 'a setting of a topic' },
  'AWS::SQS::Queue': { free: 'requests are counted at what asks the queue' },
  'AWS::SQS::QueuePolicy': { free: 'a setting of a queue' },
  'AWS::Scheduler::Schedule': entry(
    z.object({ ScheduleExpression: runsAMonth, Target: z.object({ Arn: startedRun }) }),
    ({ ScheduleExpression: scheduled, Target: { Arn: run } }) => ({ ...times(scheduled, run), scheduled }),
  ),
};
