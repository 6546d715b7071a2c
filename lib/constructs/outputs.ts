import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Configuration } from '../config/configuration';
import type { ActivityPipeline } from './activity-pipeline';
import type { AlertChannels } from './alert-channels';
import type { DeadLetters } from './dead-letters';
import type { FindingsTable } from './findings-table';
import type { PostureReview } from './posture-review';

export interface OutputsProps {
  readonly channels: AlertChannels;
  readonly findings: FindingsTable;
  readonly pipeline: ActivityPipeline;
  readonly deadLetters: DeadLetters;
  readonly review: PostureReview;
  readonly configuration: Configuration;
}

/** What the deployment tells. The names are a contract: scripts and the command read them. */
export class Outputs extends Construct {
  constructor(scope: Construct, id: string, props: OutputsProps) {
    super(scope, id);
    const { channels, findings, pipeline, deadLetters, review, configuration } = props;
    this.tell('AlertsTopicArn', channels.alerts.topicArn, 'Speaks to people: subscribe mail addresses here');
    this.tell('FindingsTopicArn', channels.findings.topicArn, 'Speaks to machines: every finding as JSON');
    this.tell('FindingsTableName', findings.tableName, 'Every finding, once; kept when the stack is destroyed');
    this.tell('ActivityQueueUrl', pipeline.queue.queueUrl, 'Events about root on their way to the function');
    this.tell('ActivityDeadLetterQueueUrl', deadLetters.queue.queueUrl, 'What could not be handled, for 14 days');
    this.tell('PostureFunctionName', review.posture.handler.functionName, 'Invoke it to review the account now');
    this.tell('RootUnusedDays', String(configuration.rootUnusedDays), 'For how long root must not have been used');
    this.tell('MfaReviewDays', String(configuration.mfaReviewDays), 'How long a review of root MFA devices counts');
    this.tell('NextSteps', nextSteps(props), 'What is left for you to do');
  }

  private tell(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description }).overrideLogicalId(name);
  }
}

function nextSteps({ channels, findings, configuration }: OutputsProps): string {
  const { alertEmail, homeRegion, trail } = configuration;
  const kept =
    trail === 'create' ? `the table ${findings.tableName} and the trail's bucket` : `the table ${findings.tableName}`;
  return [
    `Confirm the subscription that AWS has mailed to ${inShort(alertEmail)}: until somebody has confirmed, nobody hears an alert.`,
    'Better than the link in the mail, because then nobody can unsubscribe by a click:',
    `aws sns confirm-subscription --region ${homeRegion} --topic-arn ${channels.alerts.topicArn} --authenticate-on-unsubscribe true --token TOKEN`,
    "(TOKEN is the part of the mail's link between Token= and the next &).",
    'A welcome message follows within minutes after this command, after the link with the next review.',
    `cdk destroy keeps ${kept}; a later deployment can adopt what was kept (README, Removing it).`,
  ].join(' ');
}

/** An output holds 1,024 characters. */
function inShort(emails: readonly string[]): string {
  const [first = '', ...others] = emails;
  if (others.length <= 3) return emails.join(', ');
  return `${first} and to ${others.length} others`;
}
