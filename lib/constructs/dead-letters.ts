import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { environment } from '../../lambda/contract/environment';
import type { RootwatchFunction } from './rootwatch-function';

/** A queue where what could not be handled rests whole for fourteen days, the longest that SQS allows. */
export class DeadLetters extends Construct {
  readonly queue: Queue;
  /** Letters waiting now. */
  readonly waiting: IMetric;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.waiting = this.queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    });
  }

  /** Gives the right to put messages aside by itself, and the queue's address. */
  grantPutAside(to: RootwatchFunction): void {
    to.allow(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }));
    to.setEnvironment(environment.deadLetterQueue, this.queue.queueUrl);
  }
}
