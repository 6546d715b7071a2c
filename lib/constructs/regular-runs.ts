import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { DeadLetters } from './dead-letters';
import type { RootwatchFunction } from './rootwatch-function';

export interface RegularRunsProps {
  readonly every: Duration;
  readonly function: RootwatchFunction;
  /** One sentence for whoever finds the schedule in the console. */
  readonly what: string;
  /** Takes what could not be started in an hour of tries. */
  readonly deadLetters: DeadLetters;
}

/** Adds a schedule that runs the function from its creation on, and the role by which it may: that one and no other. */
export function runRegularly(scope: Construct, props: RegularRunsProps): Schedule {
  const { every, what, deadLetters } = props;
  const { handler } = props.function;
  const role = starterOf(scope, props);
  // eslint-disable-next-line cdk/require-passing-this -- directly below the caller: deployed stacks know it by this id
  const schedule = new Schedule(scope, 'Schedule', {
    description: what,
    schedule: ScheduleExpression.rate(every),
    timeWindow: TimeWindow.off(),
    target: new LambdaInvoke(handler, {
      role: role.withoutPolicyUpdates(),
      deadLetterQueue: deadLetters.queue,
      retryAttempts: 10,
      maxEventAge: Duration.hours(1),
    }),
  });
  schedule.node.addDependency(role);
  return schedule;
}

/** The ready-made role would be allowed every version of the function too. */
function starterOf(scope: Construct, { function: { handler }, what, deadLetters }: RegularRunsProps): Role {
  const stack = Stack.of(scope);
  const group = stack.formatArn({ service: 'scheduler', resource: 'schedule-group', resourceName: 'default' });
  // eslint-disable-next-line cdk/require-passing-this -- as above
  const role = new Role(scope, 'SchedulerRole', {
    description: `Starts what this does for Rootwatch: ${what}`,
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': group } },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [handler.functionArn] }));
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queue.queueArn] }));
  return role;
}
