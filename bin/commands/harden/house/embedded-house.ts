import type { AccountId } from '../../../../lambda/domain/account-id';
import { notKnown, type Fact } from '../../../../lambda/domain/fact';
import type { Waiver } from '../../../../lambda/domain/waiver';
import { usualDays } from '../../../../lambda/judge/posture/check';
import { globalRegionFor } from '../../../../lambda/use-cases/sweep/lookups';
import { acceptedWaivers } from '../../../home/accepted';
import { embeddedPlace, watchingNow } from '../../../home/embedded';
import { leavingHerald, tellingHerald, type Herald } from '../../../home/herald';
import { WatchDays } from '../../../store/watch-days';
import { embedded } from './embedded';
import type { Ground, House, LookFor } from './house';
import { look } from '../look/look';
import { lookServices } from '../look/look-services';
import type { HardenOptions } from '../options';
import { RootHistory } from '../look/root-history';
import { SeenDevices } from '../look/seen-devices';
import { Windows } from './windows';
import { withWaivers } from './with-waivers';

/**
 * Where nothing is deployed: a file keeps the run, the event history shows what root does, and a watch that runs with the same
 * file tells of the windows; without one the person at the terminal is the only one who hears.
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
  const { file, isMissing, keeper, services: kept } = await embedded(options, variables, now);
  const history = new RootHistory(globalRegionFor(fresh().region));
  const devices = new SeenDevices();
  const settings = (await new WatchDays(keeper).of(caller.accountId)) ?? usualDays;
  // A deployment that cannot be found may have exceptions that this file does not know.
  const accepted = async (account: AccountId): Promise<Fact<readonly Waiver[]>> =>
    unknown === null ? await acceptedWaivers(account, kept.states) : notKnown('failed', unknown);
  const herald = async (): Promise<Herald> => {
    const watching = await watchingNow(caller, keeper, now);
    return watching === null
      ? tellingHerald(await embeddedPlace(caller, kept), kept, null)
      : leavingHerald(watching, kept);
  };
  return {
    caller,
    where: unknown === null ? file : `${file} (whether Rootwatch is deployed here is not known: ${unknown})`,
    missingStore: isMissing ? file : null,
    windows: new Windows(async () => ({ caller, services: kept, herald: await herald() })),
    look: async (why: LookFor) => {
      const looking = { history, devices, settings, deployed: false, readsHistory: why !== 'state', now };
      const seen = await look(lookServices(fresh(), kept, looking));
      return await withWaivers(seen, accepted);
    },
    kept: () => kept,
    now,
  };
}
