import { historyDays, shifted, type TimeWindow } from '../../domain/history';
import { emptyTally } from '../../domain/past';
import { settled, wholeWindow, type SweepCursor, type UnfinishedWindow } from '../../domain/sweep-cursor';
import { keysIn } from './known-sessions';
import { globalRegionFor, lookupsIn } from './lookups';
import { readWindow, type WindowReading } from './read-window';
import type { Run } from './run';
import { Telling } from './telling';

export interface RegionReading {
  readonly cursor: SweepCursor;
  /** `untold`: it was read, and something in it could not be told. */
  readonly end: WindowReading['end'] | 'untold';
}

/** The cursor of a region that was never swept: everything since the first sweep is still to tell, everything before to sum up. */
export function firstCursor(region: string, { at, since, services }: Run): SweepCursor {
  const from = shifted(at, -historyDays * 86_400);
  const left = from < since ? wholeWindow(from, since) : null;
  return {
    accountId: services.accountId,
    region,
    settledUntil: since,
    unfinished: null,
    past: { left, tally: emptyTally },
  };
}

/** What was begun, then what came since: all that must be told now. Saves the cursor whenever it moves. */
export async function sweepLatest(cursor: SweepCursor, run: Run): Promise<RegionReading> {
  let current = cursor;
  for (;;) {
    const window = current.unfinished ?? wholeWindow(settledUntil(current, run), run.at);
    const { end, left } = await read(
      current.region,
      window,
      run,
      new Telling(run, lookupsOf(current, window, run), emptyTally),
    );
    if (end === 'untold') return { cursor: current, end };
    if (end === 'read') current = settled(current, window);
    else if (hasMoved(left, window)) current = { ...current, unfinished: left };
    else return { cursor: current, end };
    await run.services.cursors.save(current);
    if (end !== 'read' || window.to >= run.at) return { cursor: current, end };
  }
}

/** What happened before Rootwatch watched: kept quietly and counted. The count is saved together with the place. */
export async function sweepPast(cursor: SweepCursor, run: Run): Promise<RegionReading> {
  const { left: window, tally } = cursor.past;
  if (window === null) return { cursor, end: 'read' };
  const telling = new Telling(run, lookupsOf(cursor, window, run), tally);
  const { end, left } = await read(cursor.region, window, run, telling);
  if (end === 'untold' || (end !== 'read' && !hasMoved(left, window))) return { cursor, end };
  const current = { ...cursor, past: { left: end === 'read' ? null : left, tally: telling.tally } };
  await run.services.cursors.save(current);
  return { cursor: current, end };
}

interface Reading {
  readonly end: RegionReading['end'];
  readonly left: UnfinishedWindow;
}

async function read(region: string, window: UnfinishedWindow, run: Run, telling: Telling): Promise<Reading> {
  const kept = stillKept(window, run.at);
  if (kept === null) return { end: 'read', left: window };
  const task = { region, lookups: telling.lookups, window: kept };
  const { end, left } = await readWindow(task, telling.takeIn, run.services);
  return { end: telling.isIncomplete ? 'untold' : end, left };
}

/** AWS refuses to look further back than it keeps. Null when nothing of the window is kept any more. */
function stillKept<W extends TimeWindow>(window: W, at: string): W | null {
  const oldest = shifted(at, -historyDays * 86_400);
  if (window.to < oldest) return null;
  return window.from < oldest ? { ...window, from: oldest } : window;
}

/** A cursor ahead of the clock was written by a clock that ran ahead: nothing it says is believed, and telling again is silent. */
function settledUntil(cursor: SweepCursor, { at, since }: Run): string {
  return cursor.settledUntil > at ? since : cursor.settledUntil;
}

function hasMoved(left: UnfinishedWindow, window: UnfinishedWindow): boolean {
  return left.done.length > window.done.length || left.place?.until !== window.place?.until;
}

function lookupsOf({ region }: SweepCursor, window: TimeWindow, { services, sessions }: Run) {
  return lookupsIn(region, globalRegionFor(services.homeRegion), keysIn(window, sessions));
}
