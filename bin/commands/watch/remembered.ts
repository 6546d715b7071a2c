import type * as v from 'valibot';
import type { AccountId } from '../../../lambda/domain/account-id';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';

/** One value of an account that outlives the process, so that a new start neither repeats nor forgets. */
export class Remembered<T> {
  private readonly account: AccountId;
  private readonly keeper: TextKeeper;
  private readonly shelf: Shelf<T>;
  private current: T | null = null;
  private isWritten = true;

  constructor(account: AccountId, keeper: TextKeeper, shelf: string, schema: v.GenericSchema<unknown, T>) {
    this.account = account;
    this.keeper = keeper;
    this.shelf = new Shelf(keeper, shelf, schema);
  }

  /** @throws StoreDownError */
  async recall(): Promise<void> {
    this.current = await this.keeper.atomically(() => this.shelf.get(this.account));
  }

  /** Null when there is nothing to remember. */
  get value(): T | null {
    return this.current;
  }

  /**
   * What cannot be written now holds for this process, and is written by a later call, be it with the same value. That the store
   * is down is said by whoever holds the lease in it.
   * @param mayWrite false while the store is known to be down: each try takes its time
   */
  async become(next: T | null, mayWrite = true): Promise<void> {
    if (JSON.stringify(next) !== JSON.stringify(this.current)) this.isWritten = false;
    this.current = next;
    if (this.isWritten || !mayWrite) return;
    try {
      await this.keeper.atomically(() => {
        if (next === null) this.shelf.delete(this.account);
        else this.shelf.set(this.account, next);
      });
      this.isWritten = true;
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
    }
  }
}
