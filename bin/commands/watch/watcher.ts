import { asClause, asSentence } from '../../../lambda/announce/words/phrase';
import { Failure, inASentence } from '../../terminal/failure';
import { Agenda, type Round } from './agenda';
import { houseIn, type House } from './house';
import { sameAccount, type Unseen } from './look';
import { blindMail, seenAgainMail, setAsideMail, troubleMail, troubleOverMail, type About } from './notices';
import { Rounds } from './rounds';
import { comesAgain, goesOn, isPassing, outcomesInWords, refuseUnread, sweepInWords } from './outcome';
import { tellOfGap } from './gap';
import { tellWindows } from './tell-windows';
import { Trouble } from './trouble';
import type { World } from './world';

const slackTakes = 'Slack takes messages again.';
const minuteMs = 60_000;
/** Between two ticks lies at most half a minute, unless this machine slept. */
const sleptMs = 5 * minuteMs;

type Work = Round | 'windows' | 'incidents' | 'store' | 'slack';

/** Does what is due, one thing after the other. What goes wrong in one round is said, and tried again; it never ends the watch. */
export class Watcher {
  private readonly world: World;
  private readonly agenda: Agenda;
  private readonly house: House;
  private readonly rounds: Rounds;
  private readonly troubles: Readonly<Record<Work, Trouble>> = {
    store: new Trouble(),
    review: new Trouble(),
    sweep: new Trouble(),
    windows: new Trouble(),
    incidents: new Trouble(),
    slack: new Trouble(),
  };
  /** Whether the last sweep read what happened since the one before. */
  private isUpToDate = false;
  private lastAt: number | null = null;

  constructor(world: World) {
    const { sweepMinutes, reviewMinutes } = world.every;
    this.world = world;
    this.agenda = new Agenda({ sweep: sweepMinutes * minuteMs, review: reviewMinutes * minuteMs });
    this.house = houseIn(world, () => {
      this.agenda.lookTwice(world.now().getTime());
    });
    this.rounds = new Rounds(world, this.house);
  }

  /** Before the first tick. @throws StoreDownError */
  async begin(): Promise<void> {
    await this.house.sight.recall();
    await tellOfGap(this.world, this.house, await this.about());
  }

  /** Epoch milliseconds: when something is due again. */
  get nextAt(): number {
    return this.agenda.nextAt;
  }

  async tick(): Promise<void> {
    this.saySlept();
    await this.attempt('store', () => this.holdOn());
    await this.attempt('windows', () => tellWindows(this.world, this.house));
    if (this.isDue('review') || this.isDue('sweep')) await this.look();
    if (!this.world.signal.aborted) await this.attempt('incidents', () => this.rounds.followUp(this.isUpToDate));
    if (this.house.outbox?.isDue === true) await this.attempt('slack', () => this.deliver());
    this.lastAt = this.nowMs();
  }

  private async look(): Promise<void> {
    const look = sameAccount(await this.world.eyes.look(this.world.accountId), this.world.accountId);
    if (!look.seen) {
      await this.cannotSee(look);
      return;
    }
    await this.sees();
    if (this.isDue('review')) await this.review();
    if (this.isDue('sweep') && !this.world.signal.aborted) await this.sweep();
  }

  private async cannotSee(unseen: Unseen): Promise<void> {
    const { agenda, house, world } = this;
    this.isUpToDate = false;
    world.status.say(
      'sight',
      `Nothing can be seen: ${asSentence(asClause(unseen.reason))} It is tried again every minute.`,
    );
    if (await house.sight.lost(unseen, world.now())) {
      const about = await this.about();
      await house.voice.tell(blindMail(unseen, house.sight.blindSince ?? about.at, about));
      await house.sight.told();
    }
    agenda.again('sweep', this.nowMs());
    agenda.again('review', this.nowMs());
    await this.attempt('review', () => this.rounds.reviewBlindly(unseen));
  }

  private async sees(): Promise<void> {
    const { agenda, house, world } = this;
    const since = house.sight.blindSince;
    if (since === null) return;
    if (house.sight.isTold) await house.voice.tell(seenAgainMail(since, await this.about()));
    await house.sight.regained();
    world.status.say('sight', 'The account can be seen again.');
    agenda.atOnce('review', 'sweep');
  }

  private async review(): Promise<void> {
    const begun = this.nowMs();
    this.agenda.done('review', begun);
    const isDone = await this.attempt('review', async () => {
      const { findings } = await this.rounds.review();
      this.world.status.say('review', outcomesInWords(findings));
    });
    if (!isDone) this.agenda.again('review', begun);
  }

  private async sweep(): Promise<void> {
    this.agenda.done('sweep', this.nowMs());
    const upToDate: boolean[] = [];
    await this.attempt('sweep', async () => {
      const sweep = await this.rounds.sweep();
      upToDate.push(await this.rounds.isUpToDate(sweep));
      if (goesOn(sweep)) this.agenda.atOnce('sweep');
      else if (comesAgain(sweep)) this.agenda.again('sweep', this.nowMs());
      refuseUnread(sweep);
      if (!goesOn(sweep)) this.world.status.say('sweep', sweepInWords(sweep));
    });
    this.isUpToDate = upToDate.includes(true);
    if (this.isUpToDate) await this.attempt('incidents', () => this.rounds.followUpAll());
  }

  /** What was found while the store was down is recorded as soon as it is back. */
  private async holdOn(): Promise<void> {
    await this.world.hold();
    if (this.troubles.store.lasts) this.agenda.atOnce('review', 'sweep');
  }

  /** @returns whether it went well. @throws Failure when the watch is to end */
  private async attempt(work: Work, deed: () => Promise<void>): Promise<boolean> {
    const { status } = this.world;
    const trouble = this.troubles[work];
    try {
      await deed();
    } catch (error) {
      if (error instanceof Failure) throw error;
      if (!isPassing(error)) await this.wentWrong(work, inASentence(error));
      return false;
    }
    status.forget(`${work} went wrong`);
    if (trouble.isOver()) await this.house.voice.tell(troubleOverMail(trouble.said, await this.about()));
    return true;
  }

  /** While the store is down much else goes wrong because of it: that is one trouble. */
  private async wentWrong(work: Work, what: string): Promise<void> {
    if (work !== 'store' && this.troubles.store.lasts) return;
    this.world.status.say(`${work} went wrong`, what);
    if (this.troubles[work].happened(what)) await this.house.voice.tell(troubleMail(what, await this.about()));
  }

  /** What Slack did not take before is tried again. */
  private async deliver(): Promise<void> {
    const { outbox } = this.house;
    if (outbox === null) return;
    const { left, refusal, setAside } = await outbox.deliver();
    for (const text of setAside) await this.world.paper.print(setAsideMail(text, await this.about()));
    if (refusal !== null)
      throw new Error(`${refusal.message} What it was to be told is kept, and tried again every minute.`);
    if (left === 0 && this.world.status.saidOf('slack went wrong'))
      this.world.status.say('slack went wrong', slackTakes);
  }

  private saySlept(): void {
    if (this.lastAt === null || this.nowMs() - this.lastAt < sleptMs) return;
    const since = new Date(this.lastAt).toISOString().slice(0, 16).replace('T', ' ');
    this.world.status.say('sleep', `Nothing ran here since ${since} UTC. What happened meanwhile is read now.`);
  }

  private isDue(round: Round): boolean {
    return this.agenda.isDue(round, this.nowMs());
  }

  private nowMs(): number {
    return this.world.now().getTime();
  }

  /** The name only makes it easier to read. */
  private async about(): Promise<About> {
    const { accountId: id, presentation, now } = this.world;
    const profile = await this.house.services.profiles.of(id).catch(() => null);
    return { account: { id, name: profile?.name ?? null }, timeZone: presentation.timeZone, at: now().toISOString() };
  }
}
