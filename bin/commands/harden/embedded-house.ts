import { TerminalAnnouncer } from '../../../lambda/announce/terminal/terminal-announcer';
import { productVersion } from '../../../lambda/contract/product';
import { runbookLink } from '../../../lambda/contract/runbook';
import { globalRegionFor } from '../../../lambda/use-cases/sweep/lookups';
import { embedded } from './embedded';
import type { Ground, House, LookFor } from './house';
import { look } from './look';
import { lookServices } from './look-services';
import type { HardenOptions } from './options';
import { RootHistory } from './root-history';
import { Windows } from './windows';

/**
 * Where nothing is deployed: a file keeps the run, the event history shows what root does, and the person at the terminal is
 * the only one who hears.
 * @param unknown why it is not known whether Rootwatch is deployed; null when it is not
 * @throws Failure when the file cannot be used
 */
export async function embeddedHouse(
  options: HardenOptions,
  variables: NodeJS.ProcessEnv,
  unknown: string | null,
  { fresh, caller, clock }: Ground,
): Promise<House> {
  const { now } = clock;
  const kept = await embedded(options, variables, now);
  const history = new RootHistory(globalRegionFor(fresh().region));
  const settings = { rootUnusedDays: 30 };
  const findingText = { productVersion, runbook: (section: string) => runbookLink(section, null) };
  const announcer = new TerminalAnnouncer({ whoToAsk: null, timeZone: 'UTC' });
  const desk = {
    caller,
    place: { partition: caller.partition, profile: null },
    services: { ...kept, announcer, findingText, now },
    audience: null,
  };
  return {
    caller,
    where: unknown === null ? kept.file : `${kept.file} (whether Rootwatch is deployed here is not known: ${unknown})`,
    windows: new Windows(() => Promise.resolve(desk)),
    look: (why: LookFor) => {
      const looking = { history, settings, deployed: false, readsHistory: why !== 'state', now };
      return look(lookServices(fresh(), kept, looking));
    },
    kept: () => kept,
    now,
  };
}
