import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { environment } from '../../lambda/contract/environment';
import type { Configuration } from '../config/configuration';
import { ActivityPipeline } from '../constructs/activity-pipeline';
import { AlertChannels } from '../constructs/alert-channels';
import { DeadLetters } from '../constructs/dead-letters';
import { FindingsTable } from '../constructs/findings-table';
import { HistorySweep } from '../constructs/history-sweep';
import { ManagementTrail } from '../constructs/management-trail';
import { Outputs } from '../constructs/outputs';
import { PostureReview } from '../constructs/posture-review';
import { SecretParameter } from '../constructs/secret-parameter';
import { settingsFrom } from '../constructs/settings';
import { SlackSink } from '../constructs/slack-sink';
import { Watch } from '../constructs/watch';

export interface RootwatchStackProps extends StackProps {
  readonly configuration: Configuration;
}

/** Everything that Rootwatch puts into one account. */
export class RootwatchStack extends Stack {
  constructor(scope: Construct, id: string, { configuration, ...props }: RootwatchStackProps) {
    super(scope, id, props);
    const settings = settingsFrom(configuration);
    const every = Duration.minutes(configuration.evaluateEveryMinutes);
    const sweepEvery = Duration.minutes(configuration.sweepEveryMinutes);

    const findings = new FindingsTable(this, 'Findings');
    const deadLetters = new DeadLetters(this, 'DeadLetters');
    const channels = new AlertChannels(this, 'Channels', { emails: configuration.alertEmail });
    const shared = { findings, deadLetters, channels, settings };
    const pipeline = new ActivityPipeline(this, 'Activity', shared);
    const review = new PostureReview(this, 'Posture', { ...shared, every });
    const sweep = new HistorySweep(this, 'Sweep', { ...shared, every: sweepEvery });

    const watch = new Watch(this, 'Watch', {
      alerts: channels.alerts,
      prefix: configuration.stackName,
      runbookUrl: configuration.runbookUrl,
    });
    watch.activity(pipeline);
    watch.deadLetters(deadLetters);
    watch.reviews(every);
    watch.sweeps(sweepEvery);

    if (configuration.slackWebhookParameter !== null) {
      const webhook = new SecretParameter(this, 'SlackWebhook', {
        parameterName: configuration.slackWebhookParameter,
        variable: environment.slackWebhookParameter,
      });
      const slack = new SlackSink(this, 'Slack', { channels, webhook, settings });
      webhook.grantRead(review.posture);
      watch.sink(slack.sink);
      review.startAfter(slack);
      sweep.startAfter(slack);
    }
    if (configuration.trail === 'create') {
      review.startAfter(
        new ManagementTrail(this, 'Trail', { trailName: `${configuration.stackName}-management-events` }),
      );
    }
    new Outputs(this, 'Outputs', { channels, findings, pipeline, deadLetters, review, configuration });
  }
}
