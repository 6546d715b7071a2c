import { messageType } from '../../contract/attributes';
import { parseFinding } from '../finding-json';
import type { Presentation } from '../presentation';
import { findingBlocks } from './blocks';
import type { SlackMessage } from './slack-message';
import { welcomeBlocks } from './welcome-blocks';

/** What a topic hands to a sink; the names are SNS's own. */
export interface TopicNotification {
  readonly Subject?: string | null | undefined;
  readonly Message: string;
  readonly MessageAttributes?: Readonly<Record<string, { readonly Value: string }>> | undefined;
}

/**
 * A finding from the findings topic, or the welcome text from the alerts topic, for Slack.
 *
 * @throws Error when a message is neither: it is retried and then rests in the sink's failure queue
 */
export function slackMessageOf(notification: TopicNotification, presentation: Presentation): SlackMessage {
  if (notification.MessageAttributes?.[messageType.attribute]?.Value === messageType.welcome) {
    return welcomeBlocks({ subject: notification.Subject ?? 'Rootwatch is watching', body: notification.Message });
  }
  return findingBlocks(parseFinding(notification.Message), presentation);
}
