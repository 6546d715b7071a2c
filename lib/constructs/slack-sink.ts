import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { messageType } from '../../lambda/contract/attributes';
import type { AlertChannels } from './alert-channels';
import type { SecretParameter } from './secret-parameter';
import type { Settings } from './settings';
import { Sink } from './sink';

export interface SlackSinkProps {
  readonly channels: AlertChannels;
  readonly webhook: SecretParameter;
  readonly settings: Settings;
}

/** Slack hears what people are told: findings to be told now, and the welcome. */
export class SlackSink extends Construct {
  readonly sink: Sink;

  constructor(scope: Construct, id: string, props: SlackSinkProps) {
    super(scope, id);
    const { channels, webhook, settings } = props;
    this.sink = new Sink(this, 'Sink', {
      name: 'slack',
      channel: 'Slack',
      function: {
        entry: 'slack',
        description: 'Tells Slack what people are told',
        timeout: Duration.minutes(1),
        environment: settings.ofSinks,
      },
    });
    this.sink.listenTo(channels.findings, 'notify', 'now');
    this.sink.listenTo(channels.alerts, messageType.attribute, messageType.welcome);
    webhook.grantRead(this.sink.function);
  }
}
