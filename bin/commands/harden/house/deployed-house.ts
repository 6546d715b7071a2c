import { usualDays } from '../../../../lambda/judge/posture/check';
import { globalRegionFor } from '../../../../lambda/use-cases/sweep/lookups';
import { acceptedWaivers } from '../../../home/accepted';
import { deployedHome, servicesFor } from '../../../home/deployed';
import type { Names } from '../../../home/names';
import type { Ground, House, LookFor } from './house';
import { look } from '../look/look';
import { lookServices } from '../look/look-services';
import { RootHistory } from '../look/root-history';
import { SeenDevices } from '../look/seen-devices';
import { Windows } from './windows';
import { withWaivers } from './with-waivers';

/** Where Rootwatch is deployed: its table keeps the run, its topics tell of the windows, its functions see root sign in. */
export function deployedHouse(stackName: string, names: Names, { fresh, caller, clock }: Ground): House {
  const { now } = clock;
  const history = new RootHistory(globalRegionFor(fresh().region));
  const devices = new SeenDevices();
  const settings = names.days ?? usualDays;
  const kept = () => servicesFor(fresh(), names, now);
  return {
    caller,
    where: `the table of the deployment ${stackName}`,
    missingStore: null,
    windows: new Windows(() => deployedHome(fresh(), caller, names)),
    look: async (why: LookFor) => {
      const looking = { history, devices, settings, deployed: true, readsHistory: why === 'device-changes', now };
      const seen = await look(lookServices(fresh(), kept(), looking));
      return await withWaivers(seen, (account) => acceptedWaivers(account, kept().states));
    },
    kept,
    now,
  };
}
