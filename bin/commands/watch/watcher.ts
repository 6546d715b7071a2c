import { asClause, asSentence } from '../../../lambda/announce/words/phrase';
import { aboutNow, type About } from './tell/about';
import { Agenda, type Round } from './rounds/agenda';
import { Attempts } from './troubles/attempts';
import { Courier } from './tell/courier';
import { houseIn, type House } from './house';
import { sameAccount, type Unseen } from './look/look';
import { blindMail, seenAgainMail, setAsideMail } from './tell/notices';
import { Rounds } from './rounds/rounds';
import { comesAgain, courseOf, goesOn, outcomesInWords, sweepInWords } from './rounds/outcome';
import { tellOfGaps } from './rounds/gap';
import { tellWindows } from './rounds/tell-windows';
import { saysNothing, type Course } from './troubles/trouble';
import { isToEnd, type World } from './world';

const minuteMs = 60_000;
/** Between two ticks lies at most half a minute, unless this machine slept. */
const sleptMs = 5 * minuteMs;

/** Does what is due, one thing after the other; beside it Slack is told what it is owed. What goes wrong in one round is said, and tried again; it never ends the watch. */
export class Watcher {
  private readonly world: World;
  private readonly agenda: Agenda;
  private readonly house: House;
  private readonly rounds: Rounds;
  private readonly attempts: Attempts;
  private readonly courier: Courier;
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
    this.attempts = new Attempts(world, this.house);
    this.courier = new Courier({ ...world, ...this.house, attempts: this.attempts });
    this.rounds = new Rounds(this.courier.besideEachWait(world), this.house);
  }

  /** Before the first tick. @throws StoreDownError */
  async begin(): Promise<void> {
    await this.house.recall();
  }

  /** Epoch milliseconds: when something is due again. */
  get nextAt(): number {
    return this.agenda.nextAt;
  }

  async tick(): Promise<void> {
    const { attempts, courier, house } = this;
    this.saySlept();
    await house.leave.returned(() => this.about());
    await attempts.attempt('store', () => this.holdOn());
    courier.go();
    await attempts.attempt('windows', () => tellWindows(this.world, house));
    if (this.isDue('review') || this.isDue('sweep')) await this.look();
    if (!isToEnd(this.world)) await attempts.attempt('incidents', () => this.rounds.followUp(this.isUpToDate));
    await courier.back();
    await attempts.tell();
    await this.nameSetAside();
    this.lastAt = this.nowMs();
  }

  /** Nobody can read the terminal any more. @param gone why */
  async leave(gone: string): Promise<void> {
    await this.house.leave.left(gone, await this.about());
  }

  private async look(): Promise<void> {
    const look = sameAccount(await this.world.eyes.look(this.world.accountId), this.world.accountId);
    if (!look.seen) {
      await this.cannotSee(look);
      return;
    }
    await this.sees();
    if (this.isDue('review')) await this.review();
    if (this.isDue('sweep') && !isToEnd(this.world)) await this.sweep();
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
      const since = house.sight.blindSince ?? about.at;
      await house.voice.tell(blindMail(unseen, since, about), `blind ${since} ${unseen.why}`);
      await house.sight.told();
    }
    agenda.again('sweep', this.nowMs());
    agenda.again('review', this.nowMs());
    await this.attempts.attemptAll('review', async () => {
      await this.rounds.reviewBlindly(unseen);
      return saysNothing;
    });
  }

  private async sees(): Promise<void> {
    const { agenda, house, world } = this;
    const since = house.sight.blindSince;
    if (since === null) return;
    if (house.sight.isTold) await house.voice.tell(seenAgainMail(since, await this.about()), `seen again ${since}`);
    await house.sight.regained();
    world.status.say('sight', 'The account can be seen again.');
    agenda.atOnce('review', 'sweep');
  }

  private async review(): Promise<void> {
    const begun = this.nowMs();
    this.agenda.done('review', begun);
    const isDone = await this.attempts.attempt('review', async () => {
      const { findings } = await this.rounds.review();
      await this.house.voice.reviewed();
      this.world.status.say('review', outcomesInWords(findings));
    });
    if (!isDone) this.agenda.again('review', begun);
  }

  private async sweep(): Promise<void> {
    this.agenda.done('sweep', this.nowMs());
    await this.attempts.attemptAll('sweep', () => this.sweepAll());
    if (this.isUpToDate && !isToEnd(this.world))
      await this.attempts.attempt('incidents', () => this.rounds.followUpAll());
  }

  private async sweepAll(): Promise<Course> {
    this.isUpToDate = false;
    await tellOfGaps(this.world, this.house);
    const begun = this.world.now();
    const sweep = await this.rounds.sweep();
    this.isUpToDate = await this.rounds.isUpToDate(sweep);
    if (this.isUpToDate) this.house.known.becomes(begun);
    if (goesOn(sweep)) this.agenda.atOnce('sweep');
    else if (comesAgain(sweep)) this.agenda.again('sweep', this.nowMs());
    const course = courseOf(sweep);
    if (course.wrong.length === 0 && !goesOn(sweep)) this.world.status.say('sweep', sweepInWords(sweep));
    return course;
  }

  /** What was found while the store was down is recorded as soon as it is back. */
  private async holdOn(): Promise<void> {
    await this.world.hold();
    if (this.house.troubles.lasts('store')) this.agenda.atOnce('review', 'sweep');
  }

  /** Whatever delivered it last: every message of the watch delivers what waits. */
  private async nameSetAside(): Promise<void> {
    for (const text of this.house.outbox?.takeSetAside() ?? [])
      await this.world.paper.print(setAsideMail(text, await this.about()));
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

  private about(): Promise<About> {
    return aboutNow(this.world, this.house.services.profiles);
  }
}
