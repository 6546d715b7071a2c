import * as v from 'valibot';
import type { AccountId } from '../../../lambda/domain/account-id';
import type { SlackMessage } from '../../../lambda/announce/slack/slack-message';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';

const message = v.custom<SlackMessage>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'blocks' in value,
);
const waiting = v.object({ key: v.string(), at: v.string(), message, refusals: v.number() });

type Waiting = v.InferOutput<typeof waiting>;

/** After a failure nothing is tried for so long: four tries take their time, and an alert on the terminal must not wait for them. */
const pauseMs = 60_000;

interface Refused {
  readonly entry: Waiting;
  readonly refusal: Error;
}

export interface Delivery {
  /** How many messages wait. */
  readonly left: number;
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
  private readonly shelf: Shelf<Waiting>;
  /** What the store has not taken yet: a message, or null for one that was sent. */
  private readonly unwritten = new Map<string, Waiting | null>();
  private notBefore = -Infinity;

  constructor(house: House) {
    this.house = house;
    this.shelf = new Shelf(house.keeper, 'outbox', waiting);
  }

  /** @param name tells it from every other message: the same name again, as after a crash, is the same message */
  async put(name: string, message: SlackMessage): Promise<void> {
    const key = `${this.house.account} ${name}`;
    await this.write(key, { key, at: this.house.now().toISOString(), message, refusals: 0 });
  }

  /** Sends what waits, the oldest first, unless Slack refused something a moment ago. */
  async deliver(): Promise<Delivery> {
    const all = await this.all();
    if (this.isTooSoon()) return { left: all.length, refusal: null };
    const refused: Refused[] = [];
    let sent = 0;
    for (const entry of all) {
      const refusal = await this.refusalOf(entry);
      if (refusal === null) sent += 1;
      else refused.push({ entry, refusal });
      if (refused.length === 2) break; // Slack takes nothing now
    }
    const [first] = refused;
    if (first === undefined) return { left: 0, refusal: null };
    // Where others were taken the message itself may be bad: it comes after them from now on.
    if (sent > 0)
      for (const { entry } of refused) await this.write(entry.key, { ...entry, refusals: entry.refusals + 1 });
    this.notBefore = this.house.now().getTime() + pauseMs;
    return { left: all.length - sent, refusal: first.refusal };
  }

  /** Null when it was sent. */
  private async refusalOf({ key, message }: Waiting): Promise<Error | null> {
    try {
      await this.house.send(message);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
    await this.write(key, null);
    return null;
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
    return [...entries.values()].filter((entry) => entry !== null).sort(byTurn);
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

function byTurn(left: Waiting, right: Waiting): number {
  return left.refusals - right.refusals || (left.at < right.at ? -1 : 1);
}
