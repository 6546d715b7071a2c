import * as v from 'valibot';
import { utcTime } from '../../../../lambda/contract/utc-time';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { blindnesses, type Unseen } from './look';
import { Remembered } from '../remembered';

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
  private readonly memory: Remembered<Blind>;

  constructor(account: AccountId, keeper: TextKeeper) {
    this.memory = new Remembered(account, keeper, 'sight', blind);
  }

  /** @throws StoreDownError */
  recall(): Promise<void> {
    return this.memory.recall();
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
    await this.memory.become({ ...before, why });
    const lastsMs = at.getTime() - Date.parse(before.since);
    return !before.told.includes(why) && (why !== 'failed' || lastsMs >= patienceMs);
  }

  async told(): Promise<void> {
    if (this.blind !== null) await this.memory.become({ ...this.blind, told: [...this.blind.told, this.blind.why] });
  }

  async judged(): Promise<void> {
    if (this.blind !== null) await this.memory.become({ ...this.blind, judged: true });
  }

  async regained(): Promise<void> {
    await this.memory.become(null);
  }

  /** Null while it can be seen. */
  private get blind(): Blind | null {
    return this.memory.value;
  }
}
