import type { Announcer } from '../../../../lambda/announce/announcer.port';
import type { IncidentTeller } from '../../../../lambda/announce/incident-teller.port';
import { incidentMail } from '../../../../lambda/announce/mail/incident-mail';
import { alertMail, type Mail } from '../../../../lambda/announce/mail/mail';
import { pastMail } from '../../../../lambda/announce/mail/past-mail';
import type { PastTeller } from '../../../../lambda/announce/past-teller.port';
import type { Presentation } from '../../../../lambda/announce/presentation';
import { findingBlocks } from '../../../../lambda/announce/slack/blocks';
import type { SlackMessage } from '../../../../lambda/announce/slack/slack-message';
import { welcomeBlocks } from '../../../../lambda/announce/slack/welcome-blocks';
import { welcomeMail } from '../../../../lambda/announce/welcome/welcome-mail';
import type { AccountProfile } from '../../../../lambda/domain/account';
import type { Finding } from '../../../../lambda/domain/finding';
import type { IncidentReport } from '../../../../lambda/domain/incident-report';
import type { PastSumUp } from '../../../../lambda/domain/past';
import type { Welcome } from '../../../../lambda/domain/welcome';
import type { HalfTold } from './half-told';
import type { Outbox } from './outbox';
import type { ToldHere } from './told-here';

/** Where people read what is told. */
export interface Paper {
  /** Why nobody can read it any more, as what follows on `standard output`: `was closed`; null while somebody can. */
  readonly gone: string | null;
  /** Rejects when nobody can read it any more. */
  print(mail: Mail): Promise<void>;
}

/** Nobody can read the terminal any more, so nothing is told until the next start: Slack alone would be told half. */
class NobodyReadsError extends Error {
  override readonly name = 'NobodyReadsError';
}

/** How a message is told from others. */
interface Names {
  /** The same name again is the same message, for as long as Slack has not taken it. */
  readonly waiting: string;
  /** The same whenever it is told, also by the next start. */
  readonly lasting: string;
}

interface House {
  readonly paper: Paper;
  /** Null when Slack is not told. */
  readonly outbox: Outbox | null;
  readonly presentation: Presentation;
  readonly toldHere: ToldHere;
  readonly halfTold: HalfTold;
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
    const { id, transition, occurredAt, kind } = finding;
    const lasting = `${id} ${transition ?? ''}`;
    const names = { waiting: `${lasting} ${occurredAt}`, lasting: kind === 'activity' ? lasting : ofReview(lasting) };
    await this.say(names, alertMail(finding, presentation), findingBlocks(finding, presentation));
    if (!finding.recorded) toldHere.add(finding);
  }

  tellMachines(finding: Finding): Promise<void> {
    this.house.heed(finding);
    return Promise.resolve();
  }

  /** Whatever a trail brings: nothing of ours takes it. */
  async welcome(welcome: Welcome): Promise<void> {
    const mail = welcomeMail({ ...welcome, eventsArrive: { answer: 'not-taken' } }, this.house.presentation);
    await this.tell(mail, ofReview('welcome'));
  }

  async tellPast(account: AccountProfile, sumUp: PastSumUp, at: string): Promise<void> {
    await this.tell(pastMail(account, sumUp, at, this.house.presentation), 'past');
  }

  async tellIncident(report: IncidentReport): Promise<void> {
    const { kind, incident, events } = report;
    const name = `${incident.id} ${kind} ${events.at(-1)?.findingId ?? ''}`;
    await this.tell(incidentMail(report, this.house.presentation), name);
  }

  /** Something of this watch itself. @param lasting tells it from every other message, now and at the next start */
  async tell(mail: Mail, lasting: string): Promise<void> {
    await this.say({ waiting: this.nameOf(mail), lasting }, mail, welcomeBlocks(mail));
  }

  /** What the terminal was told by itself, or cannot be told. @returns whether Slack is told anything at all */
  async tellSlack(mail: Mail): Promise<boolean> {
    const { outbox } = this.house;
    if (outbox === null) return false;
    await outbox.put(this.nameOf(mail), welcomeBlocks(mail));
    await outbox.deliver().catch(() => null);
    return true;
  }

  /** A review has told again all that it owed. */
  async reviewed(): Promise<void> {
    await this.house.halfTold.removeAll(ofReview(''));
  }

  private nameOf({ subject }: Mail): string {
    return `${this.house.now().toISOString()} ${subject}`;
  }

  /** On disk for Slack first: what was printed and then forgotten by a crash is told again, to both. */
  private async say({ waiting, lasting }: Names, mail: Mail, message: SlackMessage): Promise<void> {
    const { outbox, paper, halfTold } = this.house;
    if (paper.gone !== null) throw new NobodyReadsError(`Standard output ${paper.gone}.`);
    if (!halfTold.has(lasting)) await outbox?.putUnprinted(waiting, message);
    try {
      await paper.print(mail);
    } catch (error) {
      if (outbox !== null) await halfTold.add(lasting);
      throw error;
    } finally {
      outbox?.release(waiting);
    }
    await halfTold.remove(lasting);
    await outbox?.deliver().catch(() => null); // it is kept: the watcher tries again, and says what is wrong
  }
}

/** Of what every review tells again for as long as it is owed. */
function ofReview(name: string): string {
  return `review: ${name}`;
}
