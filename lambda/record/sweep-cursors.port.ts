import type { AccountId } from '../domain/account-id';
import type { SweepCursor } from '../domain/sweep-cursor';

/** Remembers how far each region's history was read. Throws StoreDownError when the store cannot be reached. */
export interface SweepCursors {
  /** One for each region that was ever saved, in no particular order. */
  of(account: AccountId): Promise<readonly SweepCursor[]>;

  /** Replaces the region's cursor as a whole: what was read and what was counted never part. */
  save(cursor: SweepCursor): Promise<void>;
}
