import type { Announcer } from '../../../lambda/announce/announcer.port';
import type { IncidentTeller } from '../../../lambda/announce/incident-teller.port';
import { incidentMail } from '../../../lambda/announce/mail/incident-mail';
import { alertMail, type Mail } from '../../../lambda/announce/mail/mail';
import { pastMail } from '../../../lambda/announce/mail/past-mail';
import type { PastTeller } from '../../../lambda/announce/past-teller.port';
import type { Presentation } from '../../../lambda/announce/presentation';
import { findingBlocks } from '../../../lambda/announce/slack/blocks';
import type { SlackMessage } from '../../../lambda/announce/slack/slack-message';
import { welcomeBlocks } from '../../../lambda/announce/slack/welcome-blocks';
import { welcomeMail } from '../../../lambda/announce/welcome/welcome-mail';
import type { AccountProfile } from '../../../lambda/domain/account';
import type { Finding } from '../../../lambda/domain/finding';
import type { IncidentReport } from '../../../lambda/domain/incident-report';
import type { PastSumUp } from '../../../lambda/domain/past';
import type { Welcome } from '../../../lambda/domain/welcome';
import type { Outbox } from './outbox';
import type { ToldHere } from './told-here';

/** Where people read what is told. */
export interface Paper {
  /** True when nobody can read it any more. */
  readonly isGone: boolean;
  /** Rejects when nobody can read it any more. */
  print(mail: Mail): Promise<void>;
}

interface House {
  readonly paper: Paper;
  /** Null when Slack is not told. */
  readonly outbox: Outbox | null;
  readonly presentation: Presentation;
  readonly toldHere: ToldHere;
  readonly now: () => Date;
  /** Asked for every finding, told to people or not. */
  readonly heed: (finding: Finding) => void;
}

/** Tells the terminal and Slack. The store itself is the only machine that listens. */
export class Voice implements Announcer, IncidentTeller, PastTeller {
  private readonly house: House;

  constructor(house: House) {
    this.house = house;
  }

  async announce(finding: Finding): Promise<void> {
    const { toldHere, presentation, heed } = this.house;
    heed(finding);
    const wasTold = finding.recorded ? toldHere.remove(finding) : toldHere.has(finding);
    if (finding.notify === 'quiet' || wasTold) return;
    const { id, transition, occurredAt } = finding;
    const name = `${id} ${transition ?? ''} ${occurredAt}`;
    await this.say(name, alertMail(finding, presentation), findingBlocks(finding, presentation));
    if (!finding.recorded) toldHere.add(finding);
  }

  tellMachines(finding: Finding): Promise<void> {
    this.house.heed(finding);
    return Promise.resolve();
  }

  /** Whatever a trail brings: nothing of ours takes it. */
  async welcome(welcome: Welcome): Promise<void> {
    await this.tell(welcomeMail({ ...welcome, eventsArrive: { answer: 'not-taken' } }, this.house.presentation));
  }

  async tellPast(account: AccountProfile, sumUp: PastSumUp, at: string): Promise<void> {
    await this.tell(pastMail(account, sumUp, at, this.house.presentation));
  }

  async tellIncident(report: IncidentReport): Promise<void> {
    await this.tell(incidentMail(report, this.house.presentation));
  }

  /** Something of this watch itself. */
  async tell(mail: Mail): Promise<void> {
    await this.say(`${this.house.now().toISOString()} ${mail.subject}`, mail, welcomeBlocks(mail));
  }

  /** On disk for Slack first: what was printed and then forgotten by a crash is told again, to both. */
  private async say(name: string, mail: Mail, message: SlackMessage): Promise<void> {
    await this.house.outbox?.put(name, message);
    await this.house.paper.print(mail);
    await this.house.outbox?.deliver().catch(() => null); // it is kept: the watcher tries again, and says what is wrong
  }
}
