import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { metrics } from '../../lambda/contract/metrics';
import { runbookLink } from '../../lambda/contract/runbook';
import type { ActivityPipeline } from './activity-pipeline';
import type { DeadLetters } from './dead-letters';
import type { Sink } from './sink';

export interface WatchProps {
  /** Alarms publish here without any function of ours, so that the part that reports does not depend on the part that failed. */
  readonly alerts: ITopic;
  /** The first part of each alarm's name, which stays the same for ever. */
  readonly prefix: string;
  /** @default null - the runbook in the repository */
  readonly runbookUrl: string | null;
}

interface AlarmWords {
  /** The end of the alarm's name; the runbook's section is `alarm-` and this. */
  readonly name: string;
  /** What cannot be seen or heard while it lasts. */
  readonly blind: string;
}

interface Condition {
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly treatMissingData: TreatMissingData;
  /** @default 1 */
  readonly evaluationPeriods?: number;
  /** @default - all of them */
  readonly datapointsToAlarm?: number;
}

/** Notices when Rootwatch itself stops seeing or speaking, and tells people. */
export class Watch extends Construct {
  private readonly action: SnsAction;
  private readonly prefix: string;
  private readonly runbookUrl: string | null;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    this.action = new SnsAction(props.alerts);
    this.prefix = props.prefix;
    this.runbookUrl = props.runbookUrl;
  }

  activity(pipeline: ActivityPipeline): void {
    this.above(0, pipeline.errors, {
      name: 'activity-errors',
      blind:
        'The function that judges root activity crashes or runs out of time. What root does now may be told late or not at all.',
    });
    this.lasting(pipeline.inFlight, {
      name: 'activity-not-told',
      blind:
        'For ten minutes something about root could not be told or recorded: a topic or the findings table refuses. It is tried again for a day.',
    });
    this.above(0, pipeline.throttles, {
      name: 'activity-throttles',
      blind:
        'AWS refuses to run the function that judges root activity: the account has no concurrency left. What root does now is told late.',
    });
    this.above(600, pipeline.backlogAge, {
      name: 'queue-age',
      blind: 'Events about root have waited for more than 10 minutes. What root does now is told late.',
    });
  }

  deadLetters(deadLetters: DeadLetters): void {
    this.above(0, deadLetters.waiting, {
      name: 'dead-letters',
      blind:
        'At least one event about root, one posture review or one sweep could not be handled and was put aside. Perhaps nobody was told of it. While it rests there, this alarm cannot speak of another: delete or redrive it.',
    });
  }

  sink(sink: Sink): void {
    this.above(0, sink.failures.waiting, {
      name: `sink-${sink.name}`,
      blind: `At least one message could not be delivered to ${sink.channel}. People who listen only there miss alerts.`,
    });
  }

  reviews(every: Duration): void {
    this.missing(every, metrics.evaluationSucceeded, {
      name: 'evaluations-missing',
      blind: `No posture review has ended for ${twice(every).toHumanString()}. Changes to root's MFA and keys, and a trail that stops, go unnoticed, and nobody is welcomed.`,
    });
  }

  sweeps(every: Duration): void {
    this.missing(every, metrics.sweepSucceeded, {
      name: 'sweeps-missing',
      blind: `No sweep has read the event history of every region for ${twice(every).toHumanString()}. What root does in a region that is not read, and what was not delivered, goes unnoticed.`,
    });
  }

  /**
   * A dead-man's switch: one evaluation period of twice the interval, since missing data counts only when too few points
   * lie in the whole range. CloudWatch allows it: at most seven days for periods of an hour and more, one day below.
   */
  private missing(every: Duration, metricName: string, words: AlarmWords): void {
    const metric = new Metric({
      namespace: metrics.namespace,
      metricName,
      statistic: 'Sum',
      period: twice(every),
    });
    this.alarm(metric, {
      ...words,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  private above(threshold: number, metric: IMetric, words: AlarmWords): void {
    this.alarm(metric, {
      ...words,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      // An idle queue or function reports nothing at all.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** In eight of ten minutes: what is handled at once is never seen so often, and what comes back every 90 seconds is. */
  private lasting(metric: IMetric, words: AlarmWords): void {
    this.alarm(metric, {
      ...words,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      evaluationPeriods: 10,
      datapointsToAlarm: 8,
    });
  }

  private alarm(metric: IMetric, { name, blind, ...condition }: AlarmWords & Condition): void {
    // eslint-disable-next-line cdk/no-variable-construct-id -- the names are a fixed list that the runbook repeats
    const alarm = new Alarm(this, name, {
      evaluationPeriods: 1,
      ...condition,
      metric,
      alarmName: `${this.prefix}-${name}`,
      alarmDescription: `${blind} What to do: ${runbookLink(`alarm-${name}`, this.runbookUrl)}`,
    });
    alarm.addAlarmAction(this.action);
    alarm.addOkAction(this.action);
  }
}

function twice(every: Duration): Duration {
  return Duration.seconds(2 * every.toSeconds());
}
