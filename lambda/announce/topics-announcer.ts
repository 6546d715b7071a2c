import type { MessageAttributeValue, PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import { findingAttributes, messageType } from '../contract/attributes';
import type { Finding } from '../domain/finding';
import type { Welcome } from '../domain/welcome';
import type { Announcer } from './announcer.port';
import { alertMail, type Mail } from './mail';
import { serializeFinding, textMessage } from './finding-message';
import type { Presentation } from './presentation';
import { welcomeMail } from './welcome-mail';

/** Where the two topics are. */
export interface Topics {
  /** For people: plain text, only what says `notify: now`. */
  readonly alertsTopicArn: string;
  /** For machines: every finding as JSON with its attributes. */
  readonly findingsTopicArn: string;
}

type Attributes = Record<string, MessageAttributeValue>;

/** SNS did not take a message: the caller must not count it as told. */
class PublishRefusedError extends Error {
  override readonly name = 'PublishRefusedError';
}

/** Tells people through the alerts topic and machines through the findings topic, side by side. */
export class TopicsAnnouncer implements Announcer {
  private readonly sns: SNSClient;
  private readonly topics: Topics;
  private readonly presentation: Presentation;

  constructor(sns: SNSClient, topics: Topics, presentation: Presentation) {
    this.sns = sns;
    this.topics = topics;
    this.presentation = presentation;
  }

  async announce(finding: Finding): Promise<void> {
    await all([
      this.publish('findings', {
        TopicArn: this.topics.findingsTopicArn,
        Message: serializeFinding(finding),
        MessageAttributes: attributesOf(finding),
      }),
      ...(finding.notify === 'now' ? [this.mail(alertMail(finding, this.presentation), {})] : []),
    ]);
  }

  async welcome(welcome: Welcome): Promise<void> {
    await this.mail(welcomeMail(welcome, this.presentation), { [messageType.attribute]: text(messageType.welcome) });
  }

  private async mail({ subject, body }: Mail, attributes: Attributes): Promise<void> {
    await this.publish('alerts', {
      TopicArn: this.topics.alertsTopicArn,
      Subject: subject,
      Message: textMessage(body),
      MessageAttributes: attributes,
    });
  }

  private async publish(topic: 'alerts' | 'findings', message: PublishCommandInput): Promise<void> {
    await this.sns.send(new PublishCommand(message)).catch((error: unknown) => {
      const code = error instanceof Error ? error.name : 'unknown error';
      throw new Error(`The ${topic} topic did not take the message (${code}).`, { cause: error });
    });
  }
}

/** Waits for every telling, so that one refusal does not hide another. */
async function all(tellings: readonly Promise<void>[]): Promise<void> {
  const outcomes = await Promise.allSettled(tellings);
  const refusals = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map((outcome): unknown => outcome.reason);
  if (refusals.length === 0) return;
  const words = refusals.map((refusal) => (refusal instanceof Error ? refusal.message : String(refusal)));
  throw new PublishRefusedError(words.join(' '), { cause: refusals[0] });
}

function attributesOf(finding: Finding): Attributes {
  const values: Readonly<Record<(typeof findingAttributes)[number], string | null>> = {
    kind: finding.kind,
    verdict: finding.verdict,
    severity: finding.severity,
    detection: finding.detection,
    accountId: finding.account.id,
    status: finding.status,
    notify: finding.notify,
  };
  return Object.fromEntries(
    findingAttributes.flatMap((name) => {
      const value = values[name];
      return value === null ? [] : [[name, text(value)]];
    }),
  );
}

function text(value: string): MessageAttributeValue {
  return { DataType: 'String', StringValue: value };
}
