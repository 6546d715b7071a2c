import { hostname } from 'node:os';
import { TerminalAnnouncer } from '../../lambda/announce/terminal/terminal-announcer';
import { productVersion } from '../../lambda/contract/product';
import { runbookLink } from '../../lambda/contract/runbook';
import type { Caller } from '../../lambda/observe/caller';
import { embeddedRecord } from '../../lambda/record/embedded/embedded-record';
import type { TextKeeper } from '../../lambda/record/embedded/text-keeper';
import type { PlanPlace } from '../../lambda/use-cases/planned-use/settle-plan';
import { isAlive } from '../store/is-alive';
import { WatchLease, type Watching } from '../store/watch-lease';

/** Everything that a store on disk keeps, for a command that is no watch: nothing that it tells leaves this process. */
export function embeddedServices(keeper: TextKeeper, now: () => Date) {
  return {
    ...embeddedRecord(keeper, now),
    announcer: new TerminalAnnouncer({ whoToAsk: null, timeZone: 'UTC' }),
    findingText: { productVersion, runbook: (section: string) => runbookLink(section, null) },
    now,
  };
}

/** Whose account it is, as the last watch has learned it: the name only makes it easier to read. */
export async function embeddedPlace(
  { accountId, partition }: Caller,
  { profiles }: Pick<ReturnType<typeof embeddedServices>, 'profiles'>,
): Promise<PlanPlace> {
  return { partition, profile: await profiles.of(accountId).catch(() => null) };
}

/** The watch of this account that runs with this store; null when none does. @throws StoreDownError */
export async function watchingNow(
  { accountId }: Caller,
  keeper: TextKeeper,
  now: () => Date,
): Promise<Watching | null> {
  const self = { id: '', host: hostname(), pid: process.pid };
  return await new WatchLease(accountId, self, { keeper, now, isAlive }).other();
}
