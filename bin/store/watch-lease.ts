import * as v from 'valibot';
import type { AccountId } from '../../lambda/domain/account-id';
import { Shelf } from '../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../lambda/record/finding-store.port';

/** A watcher that died without a word keeps others out for so long, unless it ran on this machine. */
const leaseMs = 180_000;

const watcher = v.object({ id: v.string(), host: v.string(), pid: v.number(), aliveAt: v.number() });

/** A process that watches. `id` tells it from every other, `aliveAt` is in epoch milliseconds. */
export type Watching = v.InferOutput<typeof watcher>;

interface House {
  readonly keeper: TextKeeper;
  readonly now: () => Date;
  /** Whether there is such a process on this machine. */
  readonly isAlive: (pid: number) => boolean;
}

/** Keeps two watchers of one account with one store apart: each would tell half, and count the other half as told. */
export class WatchLease {
  private readonly account: AccountId;
  private readonly self: Omit<Watching, 'aliveAt'>;
  private readonly house: House;
  private readonly kept: Shelf<Watching>;

  constructor(account: AccountId, self: Omit<Watching, 'aliveAt'>, house: House) {
    this.account = account;
    this.self = self;
    this.house = house;
    this.kept = new Shelf(house.keeper, 'watchers', watcher);
  }

  /** Takes or renews it. @returns the other who watches, or null when this process does @throws StoreDownError */
  hold(): Promise<Watching | null> {
    return this.house.keeper.atomically(() => {
      const other = this.otherNow();
      if (other === null) this.kept.set(this.account, { ...this.self, aliveAt: this.house.now().getTime() });
      return other;
    });
  }

  /** For whoever does not watch: the one who does, or null when nobody does @throws StoreDownError */
  other(): Promise<Watching | null> {
    return this.house.keeper.atomically(() => this.otherNow());
  }

  /** Lets others in at once. Where the store is down it ends by itself, with this process or a little later. */
  async release(): Promise<void> {
    try {
      await this.house.keeper.atomically(() => {
        if (this.kept.get(this.account)?.id === this.self.id) this.kept.delete(this.account);
      });
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
    }
  }

  private otherNow(): Watching | null {
    const other = this.kept.get(this.account);
    return other !== null && other.id !== this.self.id && this.watches(other) ? other : null;
  }

  /** A time in the future was written by a clock that ran ahead. */
  private watches({ host, pid, aliveAt }: Watching): boolean {
    if (host === this.self.host && (pid === this.self.pid || !this.house.isAlive(pid))) return false;
    return Math.abs(this.house.now().getTime() - aliveAt) < leaseMs;
  }
}
