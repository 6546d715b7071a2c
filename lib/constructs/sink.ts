import { Duration } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SubscriptionFilter, type ITopic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { acknowledge, acknowledgements } from '../policy/acknowledgements';
import { DeadLetters } from './dead-letters';
import { RootwatchFunction, type RootwatchFunctionProps } from './rootwatch-function';

export interface SinkProps {
  /** One word; the alarm on its failures is named after it. */
  readonly name: string;
  /** What people call the channel. */
  readonly channel: string;
  readonly function: RootwatchFunctionProps;
}

/**
 * A channel beside mail. SNS invokes the function without a polled queue, Lambda tries three times, and what still fails
 * rests in a queue of the sink's own, so that a broken channel hides neither root's activity nor another channel.
 */
export class Sink extends Construct {
  readonly name: string;
  readonly channel: string;
  readonly function: RootwatchFunction;
  readonly failures: DeadLetters;

  constructor(scope: Construct, id: string, props: SinkProps) {
    super(scope, id);
    this.name = props.name;
    this.channel = props.channel;
    this.failures = new DeadLetters(this, 'Failures');
    acknowledge(this.failures, acknowledgements.queueOfFailures);
    this.function = new RootwatchFunction(this, 'Function', props.function);
    this.function.handler.configureAsyncInvoke({
      onFailure: new SqsDestination(this.failures.queue),
      retryAttempts: 2,
      maxEventAge: Duration.hours(6),
    });
  }

  /** Takes the messages of a topic whose attribute has this value, and no others. */
  listenTo(topic: ITopic, attribute: string, value: string): void {
    topic.addSubscription(
      new LambdaSubscription(this.function.handler, {
        filterPolicy: { [attribute]: SubscriptionFilter.stringFilter({ allowlist: [value] }) },
        deadLetterQueue: this.failures.queue,
      }),
    );
  }
}
