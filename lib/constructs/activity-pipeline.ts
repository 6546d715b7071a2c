import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { environment } from '../../lambda/contract/environment';
import { rootActivity } from '../../lambda/contract/event-patterns';
import { timing } from '../../lambda/contract/timing';
import { detections } from '../../lambda/judge/activity/catalogue';
import type { AlertChannels } from './alert-channels';
import { anyPrincipalPatterns } from './any-principal-patterns';
import type { DeadLetters } from './dead-letters';
import { EventRule, toQueue } from './event-rule';
import type { FindingsTable } from './findings-table';
import type { Settings } from './settings';
import { RootwatchFunction } from './rootwatch-function';

export interface ActivityPipelineProps {
  readonly findings: FindingsTable;
  readonly channels: AlertChannels;
  readonly deadLetters: DeadLetters;
  readonly settings: Settings;
}

/** What root does, from CloudTrail's event to the message: rule, queue, function. The queue outlives a store that is down for a day. */
export class ActivityPipeline extends Construct {
  readonly queue: Queue;
  readonly activity: RootwatchFunction;

  constructor(scope: Construct, id: string, props: ActivityPipelineProps) {
    super(scope, id);
    const { findings, channels, deadLetters, settings } = props;
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(timing.activityQueueVisibility),
      deadLetterQueue: { queue: deadLetters.queue, maxReceiveCount: timing.activityQueueReceives },
    });
    new EventRule(this, 'RootActivity', {
      description: 'What the root user does, and records of sign-in that name nobody',
      pattern: rootActivity,
      target: toQueue(this.queue),
      deadLetters,
    });
    for (const [index, pattern] of anyPrincipalPatterns(detections.flatMap(({ anyone = [] }) => anyone)).entries()) {
      new EventRule(this, `AnyPrincipal${String(index + 1)}`, {
        description: 'What concerns root, the account or the organization, whoever does it',
        pattern,
        target: toQueue(this.queue),
        deadLetters,
      });
    }
    this.activity = new RootwatchFunction(this, 'Activity', {
      entry: 'activity',
      description: 'Judges what the root user did and tells people at once',
      timeout: Duration.seconds(timing.activityFunctionTimeout),
      environment: settings.ofActivity,
    });
    findings.grantKeepAndList(this.activity);
    channels.grantPublish(this.activity);
    channels.grantListListeners(this.activity);
    deadLetters.grantPutAside(this.activity);
    this.grantFollowUp();
    this.activity.handler.addEventSource(
      // A small account may run only ten functions at once: a burst must not use them all up and end in the dead letters. Nor
      // may it cost people their subscription: each copy sends two mails a second, see lambda/announce/mail-pace.
      new SqsEventSource(this.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 3 }),
    );
  }

  /** Runs of the activity function that crashed or timed out. */
  get errors(): IMetric {
    return this.activity.handler.metricErrors({ period: Duration.minutes(1) });
  }

  /** Runs that AWS refused for lack of concurrency. */
  get throttles(): IMetric {
    return this.activity.handler.metricThrottles({ period: Duration.minutes(1) });
  }

  /** Messages that the function has, or has given back within the last two minutes. */
  get inFlight(): IMetric {
    return this.queue.metricApproximateNumberOfMessagesNotVisible({
      period: Duration.minutes(1),
      statistic: 'Minimum',
    });
  }

  /** Age of the oldest message, in seconds. */
  get backlogAge(): IMetric {
    return this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' });
  }

  /** The function looks at an incident again later, reminded by a delayed message to itself. */
  private grantFollowUp(): void {
    this.activity.allow(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }));
    this.activity.setEnvironment(environment.activityQueue, this.queue.queueUrl);
  }
}
