import type { AccountId } from '../../../../lambda/domain/account-id';
import type { SlackMessage } from '../../../../lambda/announce/slack/slack-message';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { Refusals } from './refusals';
import { Unanswered } from './unanswered';
import { WaitingMessages, type Waiting } from './waiting-messages';

/** After a failure nothing is tried for so long: a try may take its time, and an alert on the terminal must not wait for it. */
const pauseMs = 60_000;

export interface Delivery {
  /** How many messages wait. */
  readonly left: number;
  /** How many of them, and of those that were sent, Slack was asked to take. */
  readonly tried: number;
  /** Why Slack took none, or not all; null when it did, or was not asked. */
  readonly refusal: Error | null;
}

interface House {
  readonly account: AccountId;
  readonly keeper: TextKeeper;
  readonly now: () => Date;
  /** Rejects when the message was not taken. */
  readonly send: (message: SlackMessage) => Promise<void>;
}

/**
 * What Slack has still to be told: kept on disk before it is tried, and until it was taken, so that neither an outage nor a crash
 * loses it. One bad message stops no other.
 */
export class Outbox {
  private readonly house: House;
  private readonly waiting: WaitingMessages;
  /** Put by this process. */
  private readonly own = new Set<string>();
  /** Put by a process before, which may have ended before it printed them: sent by this one. */
  private readonly sentForAnother = new Set<string>();
  /** Not printed yet. */
  private readonly heldBack = new Set<string>();
  private readonly refusals = new Refusals();
  private readonly unanswered = new Unanswered();
  /** What waits for the next start, in the order in which it was set aside; the first so many were named. */
  private readonly setAside = new Map<string, Waiting>();
  private named = 0;
  private delivering: Promise<unknown> = Promise.resolve();
  private notBefore = -Infinity;
  private lastPut = -Infinity;

  constructor(house: House) {
    this.house = house;
    this.waiting = new WaitingMessages(house);
  }

  /** @param name tells it from every other message: the same name again, as after a crash, is the same message */
  async put(name: string, message: SlackMessage): Promise<void> {
    const key = this.waiting.keyOf(name);
    if (this.sentForAnother.has(key)) return;
    this.own.add(key);
    await this.waiting.write(key, { key, at: this.nextPut(), message });
  }

  /** The same, but it is sent no sooner than it was printed: {@link release} is to follow, also where it could not be. */
  async putUnprinted(name: string, message: SlackMessage): Promise<void> {
    this.heldBack.add(this.waiting.keyOf(name));
    await this.put(name, message);
  }

  release(name: string): void {
    this.heldBack.delete(this.waiting.keyOf(name));
  }

  /** False for a minute after Slack did not take something. A clock that was set back makes nobody wait for longer. */
  get isDue(): boolean {
    const wait = this.notBefore - this.nowMs();
    return wait <= 0 || wait > pauseMs;
  }

  /** Sends what waits, the oldest first, when it is due. Two at once go one after the other: both would send the same. */
  deliver(): Promise<Delivery> {
    const delivery = this.delivering.then(() => this.deliverAll());
    this.delivering = delivery.catch(() => undefined); // whoever asked for it hears of it
    return delivery;
  }

  private async deliverAll(): Promise<Delivery> {
    const all = await this.all();
    if (!this.isDue) return { left: all.length, tried: 0, refusal: null };
    const refusals: Error[] = [];
    let unreached = 0;
    let tried = 0;
    for (const entry of this.inTurn(all)) {
      tried += 1;
      const refusal = await this.refusalOf(entry);
      if (refusal === null) continue;
      refusals.push(refusal);
      if (!this.refusals.note(entry.key, refusal)) unreached += 1;
      if (unreached === 2) break; // Slack takes nothing now
    }
    const left = all.length - (tried - refusals.length) - this.setAsideOf(all);
    if (refusals.length > 0) this.notBefore = this.nowMs() + pauseMs;
    return { left, tried, refusal: refusals[0] ?? null };
  }

  /** What rests comes last: it rests no more when Slack takes one of the others. */
  private *inTurn(all: readonly Waiting[]): Iterable<Waiting> {
    const isResting = ({ key }: Waiting): boolean => this.unanswered.isResting(key, this.nowMs());
    const resting = all.filter(isResting);
    for (const entry of [...all.filter((each) => !resting.includes(each)), ...resting])
      if (!isResting(entry)) yield entry;
  }

  /** What Slack refuses for good, whoever delivered, by the texts of its notifications: each once. */
  takeSetAside(): readonly string[] {
    const unnamed = [...this.setAside.values()].slice(this.named);
    this.named = this.setAside.size;
    return unnamed.map(({ message: { text } }) => text);
  }

  /** Two of one moment keep their order, too. */
  private nextPut(): string {
    this.lastPut = Math.max(this.nowMs(), this.lastPut + 1);
    return new Date(this.lastPut).toISOString();
  }

  /** Also what was not tried again, because Slack could not be reached meanwhile. @returns how many were set aside */
  private setAsideOf(all: readonly Waiting[]): number {
    const aside = all.filter(({ key }) => this.refusals.isSetAside(key));
    for (const entry of aside) this.setAside.set(entry.key, entry);
    return aside.length;
  }

  /** Null when it was sent. */
  private async refusalOf({ key, message }: Waiting): Promise<Error | null> {
    try {
      await this.house.send(this.refusals.isForPlainText(key) ? { text: message.text, blocks: [] } : message);
    } catch (error) {
      const refusal = error instanceof Error ? error : new Error(String(error));
      this.unanswered.note(key, refusal, this.nowMs());
      return refusal;
    }
    this.refusals.took(key);
    this.unanswered.took(key);
    if (!this.own.delete(key)) this.sentForAnother.add(key);
    await this.waiting.write(key, null);
    return null;
  }

  private async all(): Promise<readonly Waiting[]> {
    const all = await this.waiting.all();
    return all
      .filter(({ key }) => !this.heldBack.has(key) && !this.refusals.isSetAside(key))
      .sort(
        (left, right) =>
          this.refusals.times(left.key) - this.refusals.times(right.key) || (left.at < right.at ? -1 : 1),
      );
  }

  private nowMs(): number {
    return this.house.now().getTime();
  }
}
