import * as v from 'valibot';
import { utcTime } from '../../../lambda/contract/utc-time';
import type { AccountId } from '../../../lambda/domain/account-id';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { blindnesses, type Unseen } from './look';

const blind = v.object({
  since: utcTime,
  why: v.picklist(blindnesses),
  /** Of which reasons people were told. */
  told: v.array(v.picklist(blindnesses)),
  judged: v.boolean(),
});

type Blind = v.InferOutput<typeof blind>;

/** A network that is away for a moment, as after a laptop wakes up, is nothing to tell people of. */
const patienceMs = 120_000;

/** Whether the account can be seen; remembered, so that people are told once though the process is started anew. */
export class Sight {
  private readonly account: AccountId;
  private readonly keeper: TextKeeper;
  private readonly shelf: Shelf<Blind>;
  /** Null while it can be seen. */
  private blind: Blind | null = null;

  constructor(account: AccountId, keeper: TextKeeper) {
    this.account = account;
    this.keeper = keeper;
    this.shelf = new Shelf(keeper, 'sight', blind);
  }

  /** @throws StoreDownError */
  async recall(): Promise<void> {
    this.blind = await this.keeper.atomically(() => this.shelf.get(this.account));
  }

  /** ISO 8601: since when nothing can be seen; null when it can. */
  get blindSince(): string | null {
    return this.blind?.since ?? null;
  }

  /** True while people were told that nothing can be seen. */
  get isTold(): boolean {
    return (this.blind?.told.length ?? 0) > 0;
  }

  /**
   * True once every check was judged unknown in this blindness. A second time would have each of them announced as unknown, though
   * one message tells of all.
   */
  get isJudged(): boolean {
    return this.blind?.judged ?? false;
  }

  /** @returns true when people are to be told now: then {@link told} is to follow */
  async lost({ why }: Unseen, at: Date): Promise<boolean> {
    const before: Blind = this.blind ?? { since: at.toISOString(), why, told: [], judged: false };
    await this.become({ ...before, why });
    const lastsMs = at.getTime() - Date.parse(before.since);
    return !before.told.includes(why) && (why !== 'failed' || lastsMs >= patienceMs);
  }

  async told(): Promise<void> {
    if (this.blind !== null) await this.become({ ...this.blind, told: [...this.blind.told, this.blind.why] });
  }

  async judged(): Promise<void> {
    if (this.blind !== null) await this.become({ ...this.blind, judged: true });
  }

  async regained(): Promise<void> {
    if (this.blind !== null) await this.become(null);
  }

  /** What cannot be written now holds for this process; that the store is down is said by whoever holds the lease in it. */
  private async become(next: Blind | null): Promise<void> {
    this.blind = next;
    try {
      await this.keeper.atomically(() => {
        if (next === null) this.shelf.delete(this.account);
        else this.shelf.set(this.account, next);
      });
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
    }
  }
}
