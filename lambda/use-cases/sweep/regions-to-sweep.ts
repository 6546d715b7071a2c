import type { SweepCursor } from '../../domain/sweep-cursor';
import { globalRegionFor } from './lookups';
import type { Run } from './run';
import { firstCursor } from './sweep-region';

export interface RegionsToSweep {
  /** The region that waited longest first; of equals, where most of root is recorded. */
  readonly cursors: readonly SweepCursor[];
  /** Why not all enabled regions are known; null when they are. */
  readonly regionsUnknown: string | null;
}

/** Where AWS does not say which regions are enabled: those that were swept before, and those that always are. */
export async function regionsToSweep(run: Run): Promise<RegionsToSweep> {
  const { accountId, homeRegion, regions, cursors } = run.services;
  const [enabled, remembered] = await Promise.all([regions.list(), cursors.of(accountId)]);
  const certain = [globalRegionFor(homeRegion), homeRegion];
  const names = enabled.known ? enabled.value : [...certain, ...remembered.map(({ region }) => region)];
  const found = [...new Set(names)].map(
    (name) => remembered.find(({ region }) => region === name) ?? firstCursor(name, run),
  );
  return {
    cursors: found.sort((left, right) => (rank(left, certain) < rank(right, certain) ? -1 : 1)),
    regionsUnknown: enabled.known ? null : enabled.reason,
  };
}

function rank({ settledUntil, region }: SweepCursor, certain: readonly string[]): string {
  return `${settledUntil} ${certain.includes(region) ? '0' : '1'} ${region}`;
}
