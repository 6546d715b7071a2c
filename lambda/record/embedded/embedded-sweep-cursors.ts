import type { AccountId } from '../../domain/account-id';
import type { SweepCursor } from '../../domain/sweep-cursor';
import { storedSweepCursor } from '../stored/stored-sweep';
import type { SweepCursors } from '../sweep-cursors.port';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

/** How far each region was read. */
export class EmbeddedSweepCursors implements SweepCursors {
  private readonly keeper: TextKeeper;
  private readonly cursors: Shelf<SweepCursor>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.cursors = new Shelf(keeper, 'sweep-cursors', storedSweepCursor);
  }

  of(account: AccountId): Promise<readonly SweepCursor[]> {
    return this.keeper.atomically(() => this.cursors.under(`${account} `));
  }

  save(cursor: SweepCursor): Promise<void> {
    return this.keeper.atomically(() => {
      this.cursors.set(`${cursor.accountId} ${cursor.region}`, cursor);
    });
  }
}
