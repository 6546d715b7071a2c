import { Logger } from '@aws-lambda-powertools/logger';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Context, SNSEvent } from 'aws-lambda';
import { presentationFrom } from '../announce/presentation';
import { slackMessageOf } from '../announce/slack/notification';
import { SlackSink } from '../announce/slack/slack-sink';
import { WebhookAddress } from '../announce/slack/webhook-address';
import { environment } from '../contract/environment';
import { impatient } from './impatient-client';
import { required } from './required-environment';

/** Milliseconds kept back, so that a failure is still reported as one and not as a killed function. */
const reserve = 1_000;

const logger = new Logger({ serviceName: 'slack' });
const presentation = presentationFrom(process.env);
const sink = new SlackSink(
  new WebhookAddress(new SSMClient(impatient), required(environment.slackWebhookParameter, process.env)),
);

/** Findings and welcome messages to Slack. Throws when Slack does not take one: Lambda tries again, then the failure queue keeps it. */
export async function handler(event: SNSEvent, context: Pick<Context, 'getRemainingTimeInMillis'>): Promise<void> {
  for (const { Sns } of event.Records) {
    const message = slackMessageOf(Sns, presentation);
    await sink.deliver(message, () => Math.max(reserve, context.getRemainingTimeInMillis() - reserve));
    logger.info('Delivered to Slack', { snsMessageId: Sns.MessageId });
  }
}
