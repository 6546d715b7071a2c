import type { MessageAttributeValue, PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import { PublishCommand } from '@aws-sdk/client-sns';
import { findingAttributes, messageType } from '../contract/attributes';
import type { AccountProfile } from '../domain/account';
import type { Finding } from '../domain/finding';
import type { IncidentReport } from '../domain/incident-report';
import type { PastSumUp } from '../domain/past';
import type { Welcome } from '../domain/welcome';
import { MachinesNotToldError, type Announcer } from './announcer.port';
import { incidentMail } from './mail/incident-mail';
import type { IncidentTeller } from './incident-teller.port';
import { alertMail, type Mail } from './mail/mail';
import type { MailPace } from './mail-pace';
import { serializeFinding, textMessage } from './finding-message';
import { pastMail } from './mail/past-mail';
import type { PastTeller } from './past-teller.port';
import type { Presentation } from './presentation';
import { welcomeMail } from './welcome/welcome-mail';

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
export class TopicsAnnouncer implements Announcer, IncidentTeller, PastTeller {
  private readonly sns: SNSClient;
  private readonly topics: Topics;
  private readonly presentation: Presentation;
  private readonly pace: Pick<MailPace, 'turn'>;

  constructor(sns: SNSClient, topics: Topics, presentation: Presentation, pace: Pick<MailPace, 'turn'>) {
    this.sns = sns;
    this.topics = topics;
    this.presentation = presentation;
    this.pace = pace;
  }

  async announce(finding: Finding): Promise<void> {
    const machines = this.tellMachines(finding);
    if (finding.notify === 'now') await bothTold(machines, this.mail(alertMail(finding, this.presentation), {}));
    else await machines;
  }

  async tellMachines(finding: Finding): Promise<void> {
    await this.publish('findings', {
      TopicArn: this.topics.findingsTopicArn,
      Message: serializeFinding(finding),
      MessageAttributes: attributesOf(finding),
    });
  }

  async welcome(welcome: Welcome): Promise<void> {
    await this.mail(welcomeMail(welcome, this.presentation), likeTheWelcome);
  }

  /** Goes where the welcome went, to Slack as well. */
  async tellPast(account: AccountProfile, sumUp: PastSumUp, at: string): Promise<void> {
    await this.mail(pastMail(account, sumUp, at, this.presentation), likeTheWelcome);
  }

  /** Goes where the alerts go, to Slack as well. */
  async tellIncident(report: IncidentReport): Promise<void> {
    await this.mail(incidentMail(report, this.presentation), likeTheWelcome);
  }

  private async mail({ subject, body }: Mail, attributes: Attributes): Promise<void> {
    await this.pace.turn();
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
      throw new PublishRefusedError(`The ${topic} topic did not take the message (${code}).`, { cause: error });
    });
  }
}

const likeTheWelcome: Attributes = { [messageType.attribute]: text(messageType.welcome) };

/** Waits for both tellings, so that one refusal does not hide the other. */
async function bothTold(...tellings: readonly [machines: Promise<void>, people: Promise<void>]): Promise<void> {
  const [machines, people] = (await Promise.allSettled(tellings)).map(refusalOf);
  if (machines && people) throw new PublishRefusedError(`${machines.message} ${people.message}`, { cause: machines });
  if (people) throw people;
  if (machines) throw new MachinesNotToldError(`${machines.message} People were told.`, { cause: machines });
}

function refusalOf(outcome: PromiseSettledResult<void>): Error | null {
  if (outcome.status === 'fulfilled') return null;
  return outcome.reason instanceof Error ? outcome.reason : new Error(String(outcome.reason));
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
