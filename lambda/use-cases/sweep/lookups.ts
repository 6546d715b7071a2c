import type { HistoryLookup } from '../../domain/history';
import { globalRegionOf, partitionOf } from '../../domain/partition';
import { historyNames, historyNamesEverywhere } from '../../judge/activity/history-names';
import type { HistoryEntry } from '../../observe/event-history.port';

const namesOf = (groups: typeof historyNames): readonly string[] => groups.flatMap(({ names }) => names);

/**
 * All that is asked of one region's history, the most telling first. Every question counts against the account's quota and
 * is itself an event in the account's trail: hence the long list only where it finds something.
 *
 * @param globalRegion see {@link globalRegionFor}
 * @param knownKeys temporary keys of root sessions that we know of: nothing finds what a session did more surely
 */
export function lookupsIn(
  region: string,
  globalRegion: string,
  knownKeys: readonly string[] = [],
): readonly HistoryLookup[] {
  const names = [...namesOf(historyNamesEverywhere), ...(region === globalRegion ? namesOf(historyNames) : [])];
  return [
    { by: 'user-name', value: 'root' },
    ...names.map((value) => ({ by: 'event-name', value }) as const),
    ...knownKeys.map((value) => ({ by: 'access-key', value }) as const),
  ];
}

/** Where sign-ins, IAM, the account and the organization are recorded. @param home any region of the same partition */
export function globalRegionFor(home: string): string {
  return globalRegionOf(partitionOf(home)) ?? home;
}

export function nameOf({ by, value }: HistoryLookup): string {
  return `${by}=${value}`;
}

/** Whether the lookup is the first of the list that finds the entry, so that an entry found by several counts once. */
export function findsFirst(lookup: HistoryLookup, lookups: readonly HistoryLookup[], entry: HistoryEntry): boolean {
  const first = lookups.find((other) => finds(other, entry));
  return first === undefined || nameOf(first) === nameOf(lookup);
}

function finds({ by, value }: HistoryLookup, { userName, eventName, keyId }: HistoryEntry): boolean {
  const compared = { 'user-name': userName, 'event-name': eventName, 'access-key': keyId };
  return compared[by] === value;
}
