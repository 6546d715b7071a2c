import { historyDays, shifted, type UnreadRegion } from '../../domain/history';
import type { PastState, PastSumUp } from '../../domain/past';
import { overlapSeconds } from '../../domain/sweep-cursor';
import type { RegionReading } from './sweep-region';
import { added } from './tally';

/** A region that cannot be read for now does not keep the others' past from people for longer than this. */
const patienceSeconds = 86_400;

/** What a sweep learned of the past. */
export interface PastReading {
  /** One for each region, after everything that this sweep could read. */
  readonly regions: readonly RegionReading[];
  /** Why not all enabled regions are known; null when they are. */
  readonly regionsUnknown: string | null;
  /** ISO 8601: when the sweep began. */
  readonly at: string;
}

/** The state in which an account is first met. What happened so shortly before that the history may still lag is not past. */
export function firstPastState(accountId: PastState['accountId'], at: string): PastState {
  return { accountId, since: latestSince(at), sumUp: null, toldAt: null, toldRegions: [] };
}

/** A clock that ran ahead would make everything until then the past, which nobody is told of. */
export function corrected(state: PastState, at: string): PastState {
  const latest = latestSince(at);
  return state.since > latest ? { ...state, since: latest } : state;
}

function latestSince(at: string): string {
  return shifted(at, -overlapSeconds);
}

/**
 * Sums up once every region was read, or was refused, or a day has passed. What was told stays told; a region whose past
 * could be read only later makes a new sum of its own.
 */
export function summedUp(state: PastState, reading: PastReading): PastState {
  const read = reading.regions.filter(({ cursor }) => cursor.past.left === null);
  const fresh = read.filter(({ cursor }) => !state.toldRegions.includes(cursor.region));
  const due = state.toldAt === null ? isReady(state, reading) : fresh.length > 0;
  if (!due) return state;
  return { ...state, sumUp: sumOf(fresh, state, reading), toldAt: null };
}

/** Whether all was read but what people were told of, or are about to be, as refused: only that is no news. */
export function isComplete(
  regions: readonly RegionReading[],
  regionsUnknown: string | null,
  { sumUp }: PastState,
): boolean {
  const admitted = sumUp?.unread.filter(({ cause }) => cause === 'denied').map(({ region }) => region) ?? [];
  const allRead = regions.every(
    ({ cursor: { region }, end }) => end === 'read' || (isDenied(end) && admitted.includes(region)),
  );
  return allRead && (regionsUnknown === null || (sumUp !== null && sumUp.regionsUnknown !== null));
}

function isReady({ since }: PastState, { regions, at }: PastReading): boolean {
  const waitedEnough = at >= shifted(since, overlapSeconds + patienceSeconds);
  return waitedEnough || regions.every(({ cursor, end }) => cursor.past.left === null || isDenied(end));
}

function isDenied(end: RegionReading['end']): boolean {
  return typeof end === 'object' && end.cause === 'denied';
}

function sumOf(fresh: readonly RegionReading[], { since }: PastState, reading: PastReading): PastSumUp {
  return {
    ...added(fresh.map(({ cursor }) => cursor.past.tally)),
    from: shifted(since, overlapSeconds - historyDays * 86_400),
    to: since,
    regions: fresh.map(({ cursor }) => cursor.region).sort(),
    unread: reading.regions.filter(({ cursor }) => cursor.past.left !== null).map(unreadRegion),
    regionsUnknown: reading.regionsUnknown,
  };
}

function unreadRegion({ cursor: { region }, end }: RegionReading): UnreadRegion {
  if (typeof end === 'object') return { region, ...end };
  return { region, cause: 'failed', reason: 'its history could not be read to the end yet' };
}
