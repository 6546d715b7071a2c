import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { environment } from '../../lambda/contract/environment';
import type { RootwatchFunction } from './rootwatch-function';

export interface AlertChannelsProps {
  /** People who get every alert and every alarm as mail, once they have confirmed. */
  readonly emails: readonly string[];
}

/**
 * Two topics: one speaks to people in plain text, the other to machines in JSON with attributes. Neither has a key: alarms
 * cannot publish through the key that AWS manages, and a customer key costs more than everything else here together.
 */
export class AlertChannels extends Construct {
  private readonly emails: readonly string[];
  /** Mail, and CloudWatch alarms: one confirmation covers both. */
  readonly alerts: Topic;
  readonly findings: Topic;

  constructor(scope: Construct, id: string, props: AlertChannelsProps) {
    super(scope, id);
    this.emails = props.emails;
    this.alerts = new Topic(this, 'Alerts', { displayName: 'Rootwatch', enforceSSL: true });
    this.findings = new Topic(this, 'Findings', { enforceSSL: true });
    this.alerts.addToResourcePolicy(this.alarmsMayPublish());
    for (const email of props.emails) this.alerts.addSubscription(new EmailSubscription(email));
  }

  /** Gives the right to publish to both topics, and their ARNs. */
  grantPublish(to: RootwatchFunction): void {
    to.allow(
      new PolicyStatement({ actions: ['sns:Publish'], resources: [this.alerts.topicArn, this.findings.topicArn] }),
    );
    to.setEnvironment(environment.alertsTopic, this.alerts.topicArn);
    to.setEnvironment(environment.findingsTopic, this.findings.topicArn);
  }

  /** Gives the right to ask who has confirmed and who has not. */
  grantListListeners(to: RootwatchFunction): void {
    to.allow(new PolicyStatement({ actions: ['sns:ListSubscriptionsByTopic'], resources: [this.alerts.topicArn] }));
  }

  /** The same, and who was meant to listen: SNS forgets whoever unsubscribed. */
  grantJudgeListeners(to: RootwatchFunction): void {
    this.grantListListeners(to);
    to.setEnvironment(environment.expectedMails, this.emails.join(','));
  }

  private alarmsMayPublish(): PolicyStatement {
    const stack = Stack.of(this);
    return new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [this.alerts.topicArn],
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: {
          'aws:SourceArn': stack.formatArn({
            service: 'cloudwatch',
            resource: 'alarm',
            resourceName: '*',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
          }),
        },
      },
    });
  }
}
