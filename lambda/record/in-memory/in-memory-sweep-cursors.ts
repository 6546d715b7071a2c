import type { AccountId } from '../../domain/account-id';
import type { SweepCursor } from '../../domain/sweep-cursor';
import type { SweepCursors } from '../sweep-cursors.port';

/** How far each region was read, remembered for one process: tests. */
export class InMemorySweepCursors implements SweepCursors {
  private readonly cursors = new Map<string, SweepCursor>();

  of(account: AccountId): Promise<readonly SweepCursor[]> {
    return Promise.resolve([...this.cursors.values()].filter(({ accountId }) => accountId === account));
  }

  save(cursor: SweepCursor): Promise<void> {
    this.cursors.set(`${cursor.accountId} ${cursor.region}`, cursor);
    return Promise.resolve();
  }
}
