import type { AccountId } from './account-id';
import { shifted, type TimeWindow } from './history';
import type { PastTally } from './past';

/** A window whose reading has not come to its end. */
export interface UnfinishedWindow extends TimeWindow {
  /** Names of the lookups that were read to the end. */
  readonly done: readonly string[];
  /** How far the reading of another one came; null when it has still to begin. */
  readonly place: HistoryPlace | null;
}

/** The history is read from its newest end: all that is newer than `until` was read, and of that second what is named. */
export interface HistoryPlace {
  readonly lookup: string;
  readonly until: string;
  readonly eventIds: readonly string[];
}

/** How far one region's history was read. It moves only over what was read and told. */
export interface SweepCursor {
  readonly accountId: AccountId;
  readonly region: string;
  /** ISO 8601, to the second. Whatever happened before was read and told. */
  readonly settledUntil: string;
  /** Where the next sweep goes on; null when the last one came to its end. */
  readonly unfinished: UnfinishedWindow | null;
  /** What is from before Rootwatch watched. */
  readonly past: {
    /** Null when all of it was read. */
    readonly left: UnfinishedWindow | null;
    readonly tally: PastTally;
  };
}

/**
 * Seconds by which the windows of two sweeps overlap. An event may appear in the history up to 15 minutes after the deed
 * (AWS promises no bound), so what a window holds is settled only up to so long before its end.
 */
export const overlapSeconds = 20 * 60;

export function wholeWindow(from: string, to: string): UnfinishedWindow {
  return { from, to, done: [], place: null };
}

/** The cursor after this window was read and told. */
export function settled(cursor: SweepCursor, { from, to }: TimeWindow): SweepCursor {
  const until = shifted(to, -overlapSeconds);
  return { ...cursor, settledUntil: until > from ? until : from, unfinished: null };
}
