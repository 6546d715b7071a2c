import * as v from 'valibot';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { SlackMessage } from '../../../../lambda/announce/slack/slack-message';
import { Shelf } from '../../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';

const message = v.custom<SlackMessage>(
  (value) => typeof value === 'object' && value !== null && 'text' in value && 'blocks' in value,
);
const waiting = v.object({ key: v.string(), at: v.string(), message });

export type Waiting = v.InferOutput<typeof waiting>;

interface House {
  readonly account: AccountId;
  readonly keeper: TextKeeper;
}

/** What Slack has still to be told, on disk. */
export class WaitingMessages {
  private readonly house: House;
  private readonly shelf: Shelf<Waiting>;
  /** What the store has not taken yet: a message, or null for one that was sent. */
  private readonly unwritten = new Map<string, Waiting | null>();

  constructor(house: House) {
    this.house = house;
    this.shelf = new Shelf(house.keeper, 'outbox', waiting);
  }

  keyOf(name: string): string {
    return `${this.house.account} ${name}`;
  }

  /** In no order. */
  async all(): Promise<readonly Waiting[]> {
    const { keeper } = this.house;
    const kept = await keeper.atomically(() => this.shelf.under(this.keyOf('')));
    const entries = new Map<string, Waiting | null>([
      ...kept.map((entry) => [entry.key, entry] as const),
      ...this.unwritten,
    ]);
    return [...entries.values()].filter((entry) => entry !== null);
  }

  /** What the store does not take now is remembered by this process, and written with the next. @param entry null when it was sent */
  async write(key: string, entry: Waiting | null): Promise<void> {
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
