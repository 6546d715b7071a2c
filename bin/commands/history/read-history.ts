import type { HistoryLookup, TimeWindow, UnreadRegion } from '../../../lambda/domain/history';
import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { wholeWindow } from '../../../lambda/domain/sweep-cursor';
import type { HistoryEntry } from '../../../lambda/observe/event-history.port';
import { lookupsIn } from '../../../lambda/use-cases/sweep/lookups';
import { readWindow, type HistoryReader } from '../../../lambda/use-cases/sweep/read-window';

export interface HistoryPlan {
  readonly window: TimeWindow;
  readonly regions: readonly { readonly region: string; readonly lookups: readonly HistoryLookup[] }[];
}

export interface HistoryListener {
  record(record: RootEvent | UnreadableRecord): void;
  /** So many more lookups are done with, read or not. */
  advanced(lookups: number, region: string): void;
}

/** What is asked where. @param globalRegion where sign-ins, IAM and the account are recorded */
export function planFor(regions: readonly string[], globalRegion: string, window: TimeWindow): HistoryPlan {
  return { window, regions: regions.map((region) => ({ region, lookups: lookupsIn(region, globalRegion) })) };
}

export function lookupsOf({ regions }: HistoryPlan): number {
  return regions.reduce((sum, { lookups }) => sum + lookups.length, 0);
}

/** Hands on every record that the lookups find, each once. @returns the regions that could not be read to the end */
export async function readHistory(
  { window: { from, to }, regions }: HistoryPlan,
  reader: HistoryReader,
  listener: HistoryListener,
): Promise<readonly UnreadRegion[]> {
  const seen = new Set<string>();
  const unread: UnreadRegion[] = [];
  for (const { region, lookups } of regions) {
    const begun = new Set<HistoryLookup>();
    const takeIn = (entries: readonly HistoryEntry[], lookup: HistoryLookup): Promise<boolean> => {
      if (!begun.has(lookup)) listener.advanced(1, region);
      begun.add(lookup);
      for (const { record } of entries.filter((entry) => isNew(entry, seen))) listener.record(record);
      return Promise.resolve(true);
    };
    const { end } = await readWindow({ region, lookups, window: wholeWindow(from, to) }, takeIn, reader);
    listener.advanced(lookups.length - begun.size, region);
    if (typeof end === 'object') unread.push({ region, ...end });
  }
  return unread;
}

/** What has no id is told apart by its content. */
function isNew({ eventId, record }: HistoryEntry, seen: Set<string>): boolean {
  const id = eventId ?? (record.kind === 'unreadable' ? record.hash : record.eventId);
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}
