import { toTheSecond } from '../domain/history';
import type { SweepCursor } from '../domain/sweep-cursor';
import { knownSessions } from './sweep/known-sessions';
import { isComplete } from './sweep/past-state';
import { pastAfter, pastBefore, tellUntold } from './sweep/past-told';
import { regionsToSweep } from './sweep/regions-to-sweep';
import type { Run, SweepServices } from './sweep/run';
import { sweepLatest, sweepPast, type RegionReading } from './sweep/sweep-region';
import { Troubles } from './troubles';

export interface Sweep {
  readonly regions: readonly { readonly region: string; readonly end: RegionReading['end'] }[];
  /** Why not all enabled regions are known; null when they are. */
  readonly regionsUnknown: string | null;
  /** True when nothing that AWS lets us read was left unread up to this sweep's beginning. */
  readonly complete: boolean;
}

/**
 * Reads the event history of every enabled region and tells what nobody has told yet: what EventBridge did not deliver, and
 * what happens where no rule listens. What happened before the first sweep is kept quietly and summed up once. Never two at
 * once; ends when its time is up and goes on there next time, with the region that waited longest.
 * @returns `busy` when another sweep is running
 * @throws after all else was done, when something could not be told or remembered: then it comes again with the next sweep
 */
export async function sweepHistory(services: SweepServices): Promise<Sweep | 'busy'> {
  const { accountId, lease } = services;
  if (!(await lease.begin(accountId, services.endsBy()))) return 'busy';
  try {
    return await sweep(services);
  } finally {
    await lease.end(accountId);
  }
}

async function sweep(services: SweepServices): Promise<Sweep> {
  const at = toTheSecond(services.now());
  const { since } = await pastBefore(at, services);
  const troubles = new Troubles();
  const sessions = await troubles.orElse(knownSessions(services.accountId, services.activity.incidents), []);
  const run: Run = { services, at, since, sessions, seen: new Set(), troubles };
  const { cursors, regionsUnknown } = await regionsToSweep(run);

  const latest = await oneByOne(cursors, sweepLatest, run);
  // What may be news comes first: a region's past waits until that was read.
  const [upToDate, behind] = parted(latest);
  const past = await oneByOne(upToDate, sweepPast, run);

  const state = await run.troubles.orElse(
    pastAfter({ regions: [...past, ...behind], regionsUnknown, at }, services),
    null,
  );
  if (state) await run.troubles.orElse(tellUntold(state, run), null);
  run.troubles.raise();
  return {
    regions: latest.map(({ cursor: { region }, end }) => ({ region, end })),
    regionsUnknown,
    complete: state !== null && isComplete(latest, regionsUnknown, state),
  };
}

/** Nothing is read side by side: the pace is one call a second over all regions. A region that breaks does not stop the next. */
async function oneByOne(
  cursors: readonly SweepCursor[],
  sweepRegion: (cursor: SweepCursor, run: Run) => Promise<RegionReading>,
  run: Run,
): Promise<readonly RegionReading[]> {
  const readings: RegionReading[] = [];
  for (const cursor of cursors) {
    const broken: RegionReading = { cursor, end: 'untold' };
    readings.push(await run.troubles.orElse(sweepRegion(cursor, run), broken));
  }
  return readings;
}

function parted(readings: readonly RegionReading[]): [readonly SweepCursor[], readonly RegionReading[]] {
  const upToDate = readings.filter(({ end }) => end === 'read').map(({ cursor }) => cursor);
  return [upToDate, readings.filter(({ end }) => end !== 'read')];
}
