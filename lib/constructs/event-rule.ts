import { CfnRule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters';

/** Where matched events go, and how the rule gets the right to put them there. */
export interface RuleTarget {
  readonly arn: string;
  /** What the target gets instead of the event, with EventBridge's variables. @default - the event */
  readonly inputTemplate?: string;
  permit(rule: EventRule): void;
}

export interface EventRuleProps {
  readonly description: string;
  /** Built from `lambda/contract/event-patterns`; EventBridge takes at most 2,048 characters. */
  readonly pattern: object;
  readonly target: RuleTarget;
  /** Takes what EventBridge could not deliver in a day of retries. */
  readonly deadLetters: DeadLetters;
}

/**
 * A rule on the default bus, where CloudTrail's events are. In the ordinary state a rule never sees read-only management
 * events, so that root's reads and `aws login` would not arrive: every rule of ours is in the state that sees all of them.
 */
export class EventRule extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: EventRuleProps) {
    super(scope, id);
    const { arn, inputTemplate } = props.target;
    const rule = new CfnRule(this, 'Rule', {
      description: props.description,
      state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      eventPattern: props.pattern,
      targets: [
        {
          id: 'Target',
          arn,
          deadLetterConfig: { arn: props.deadLetters.queue.queueArn },
          ...(inputTemplate === undefined ? {} : { inputTransformer: { inputTemplate } }),
        },
      ],
    });
    this.arn = rule.attrArn;
    props.target.permit(this);
    sendTo(props.deadLetters.queue, this);
  }
}

export function toQueue(queue: Queue): RuleTarget {
  return {
    arn: queue.queueArn,
    permit(rule) {
      sendTo(queue, rule);
    },
  };
}

/** @param input what the target gets instead of the event. @default - the event */
export function toFunction(handler: IFunction, input: Pick<RuleTarget, 'inputTemplate'> = {}): RuleTarget {
  return {
    ...input,
    arn: handler.functionArn,
    permit(rule) {
      handler.addPermission(`InvokedBy${rule.node.id}`, {
        principal: new ServicePrincipal('events.amazonaws.com'),
        sourceArn: rule.arn,
      });
    },
  };
}

function sendTo(queue: Queue, rule: EventRule): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('events.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': rule.arn } },
    }),
  );
}
