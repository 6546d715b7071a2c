import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Schedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct, type IDependable } from 'constructs';
import { rootCredentialsChanged, stackDeployed, subscriptionConfirmed } from '../../lambda/contract/event-patterns';
import { secondLook } from '../../lambda/contract/second-look';
import { credentialEventNames } from '../../lambda/judge/activity/credential-changes';
import { acknowledge, acknowledgements } from '../policy/acknowledgements';
import type { AlertChannels } from './alert-channels';
import type { DeadLetters } from './dead-letters';
import { EventRule, toFunction } from './event-rule';
import type { FindingsTable } from './findings-table';
import { runRegularly } from './regular-runs';
import { RootwatchFunction } from './rootwatch-function';
import type { Settings } from './settings';

export interface PostureReviewProps {
  readonly every: Duration;
  readonly findings: FindingsTable;
  readonly channels: AlertChannels;
  readonly deadLetters: DeadLetters;
  readonly settings: Settings;
}

/** A review takes two or three, and three more while AWS makes a credential report; a claim that it makes must outlive it (`timing.claimLease`). */
const reviewSeconds = 25;

/** All that a review reads of the account. AWS defines no resource for most of these. */
const accountReads = [
  'account:GetAccountInformation',
  'account:GetAlternateContact',
  'cloudtrail:DescribeTrails',
  'cloudtrail:GetEventSelectors',
  'cloudtrail:GetTrailStatus',
  'iam:GenerateCredentialReport',
  'iam:GetAccountSummary',
  'iam:GetCredentialReport',
  'iam:ListAccountAliases',
  'iam:ListOrganizationsFeatures',
  'iam:ListRoles',
  'iam:ListVirtualMFADevices',
  'organizations:DescribeOrganization',
];

/**
 * Judges the state of root: on a schedule, after each deployment, as soon as somebody has confirmed to listen, and after every
 * change of root's credentials. IAM answers with the old state for some seconds after a change: a review that still reads it
 * finds nothing new and says nothing, and a second one a minute later finds the change.
 */
export class PostureReview extends Construct {
  readonly posture: RootwatchFunction;
  private readonly schedule: Schedule;

  constructor(scope: Construct, id: string, props: PostureReviewProps) {
    super(scope, id);
    const { every, findings, channels, deadLetters, settings } = props;
    this.posture = this.reviewer(settings, deadLetters);
    findings.grantKeepAndList(this.posture);
    channels.grantPublish(this.posture);
    channels.grantJudgeListeners(this.posture);

    this.schedule = runRegularly(this, {
      every,
      function: this.posture,
      what: 'Reviews the state of the root user',
      deadLetters,
    });
    this.runOnEvents(channels, deadLetters);
    // A rate starts at its creation: who shall hear, and the right to read, must be there first.
    this.startAfter(channels, this.posture);
  }

  /** The first review waits until these exist. */
  startAfter(...others: readonly IDependable[]): void {
    this.schedule.node.addDependency(...others);
  }

  private reviewer(settings: Settings, deadLetters: DeadLetters): RootwatchFunction {
    const posture = new RootwatchFunction(this, 'Posture', {
      entry: 'posture',
      description: 'Reads the state of the root user and tells people what became worse or better',
      timeout: Duration.seconds(reviewSeconds),
      environment: settings.ofPosture,
    });
    posture.allow(new PolicyStatement({ actions: [...accountReads], resources: ['*'] }));
    acknowledge(posture, acknowledgements.accountWideReads);
    posture.handler.configureAsyncInvoke({ onFailure: new SqsDestination(deadLetters.queue), retryAttempts: 2 });
    return posture;
  }

  private runOnEvents(channels: AlertChannels, deadLetters: DeadLetters): void {
    const target = toFunction(this.posture.handler);
    new EventRule(this, 'AfterDeployment', {
      description: 'This stack was created or updated',
      pattern: stackDeployed(Stack.of(this).stackId),
      target,
      deadLetters,
    });
    new EventRule(this, 'AfterConfirmation', {
      description: 'Somebody confirmed to receive alerts',
      pattern: subscriptionConfirmed(channels.alerts.topicArn),
      target,
      deadLetters,
    });
    const credentialChange = { pattern: rootCredentialsChanged(credentialEventNames), deadLetters };
    new EventRule(this, 'AfterCredentialChange', {
      ...credentialChange,
      description: "One of root's own credentials was changed",
      target,
    });
    // The function refuses it at first, and Lambda repeats it after a minute: a delay that costs no queue and no schedule.
    new EventRule(this, 'SecondLook', {
      ...credentialChange,
      description: "A minute ago one of root's own credentials was changed",
      target: toFunction(this.posture.handler, { inputTemplate: secondLook.template }),
    });
  }
}
