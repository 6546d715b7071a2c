import * as v from 'valibot';
import type { AccountId } from '../../../lambda/domain/account-id';
import type { SlackMessage } from '../../../lambda/announce/slack/slack-message';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';

const message = v.custom<SlackMessage>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'blocks' in value,
);
const waiting = v.object({ key: v.string(), message, tries: v.number() });

type Waiting = v.InferOutput<typeof waiting>;

/** After a failure nothing is tried for so long: four tries take their time, and an alert on the terminal must not wait for them. */
const pauseMs = 60_000;

interface House {
  readonly account: AccountId;
  readonly keeper: TextKeeper;
  readonly now: () => Date;
  /** Rejects when the message was not taken. */
  readonly send: (message: SlackMessage) => Promise<void>;
}

/**
 * What Slack has still to be told: kept on disk before it is tried, and until it was taken, so that neither an outage nor a crash
 * loses it. What was refused comes after what was not tried yet, so that one bad message stops no other.
 */
export class Outbox {
  private readonly house: House;
  private readonly shelf: Shelf<Waiting>;
  /** What the store has not taken yet: a message, or null for one that was sent. */
  private readonly unwritten = new Map<string, Waiting | null>();
  private notBefore = -Infinity;
  private number = 0;

  constructor(house: House) {
    this.house = house;
    this.shelf = new Shelf(house.keeper, 'outbox', waiting);
  }

  async put(message: SlackMessage): Promise<void> {
    this.number += 1;
    const at = this.house.now().toISOString();
    const key = `${this.house.account} ${at} ${String(process.pid)}-${String(this.number).padStart(6, '0')}`;
    await this.write(key, { key, message, tries: 0 });
  }

  /**
   * Sends what waits, unless Slack refused something a moment ago.
   * @returns how many wait now, and why when Slack refused
   */
  async deliver(): Promise<{ readonly left: number; readonly refusal: Error | null }> {
    const all = await this.all();
    if (this.isTooSoon()) return { left: all.length, refusal: null };
    for (const [sent, next] of all.entries()) {
      try {
        await this.house.send(next.message);
      } catch (error) {
        this.notBefore = this.house.now().getTime() + pauseMs;
        await this.write(next.key, { ...next, tries: next.tries + 1 });
        return { left: all.length - sent, refusal: error instanceof Error ? error : new Error(String(error)) };
      }
      await this.write(next.key, null);
    }
    return { left: 0, refusal: null };
  }

  /** A clock that was set back makes nobody wait for longer. */
  private isTooSoon(): boolean {
    const wait = this.notBefore - this.house.now().getTime();
    return wait > 0 && wait <= pauseMs;
  }

  private async all(): Promise<readonly Waiting[]> {
    const { keeper, account } = this.house;
    const kept = await keeper.atomically(() => this.shelf.under(`${account} `));
    const entries = new Map<string, Waiting | null>([
      ...kept.map((entry) => [entry.key, entry] as const),
      ...this.unwritten,
    ]);
    return [...entries.values()].filter((entry) => entry !== null).sort((left, right) => left.tries - right.tries);
  }

  /** What the store does not take now is remembered by this process, and written with the next. */
  private async write(key: string, entry: Waiting | null): Promise<void> {
    this.unwritten.set(key, entry);
    try {
      await this.house.keeper.atomically(() => {
        for (const [each, waits] of this.unwritten) {
          if (waits === null) this.shelf.delete(each);
          else this.shelf.set(each, waits);
        }
      });
      this.unwritten.clear();
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
    }
  }
}
