import { existsSync } from 'node:fs';
import { AwsClock } from '../aws/aws-clock';
import { clientsFor, type Clients } from '../aws/clients';
import { notKnown } from '../../lambda/domain/fact';
import { nothingRemembered } from '../../lambda/use-cases/remembered-facts';
import type { Caller } from '../../lambda/observe/caller';
import { WatchDays } from '../store/watch-days';
import { openStore } from '../store/open-store';
import { storeFile } from '../store/store-file';
import { Failure } from '../terminal/failure';
import { callerOf, deployedHome } from './deployed';
import { embeddedPlace, embeddedServices, watchingNow } from './embedded';
import { foundDeployment, type FoundDeployment } from './found-deployment';
import { leavingHerald } from './herald';
import type { Home } from './home';
import { HomelessError, type Outside } from './homeless-error';
import type { HomeOptions } from './options';

/**
 * Where Rootwatch keeps what it knows of the caller's account: its deployment, else the store of `rootwatch watch` on this machine.
 * @throws HomelessError when there is neither, or that is not known; Failure when what was typed does not fit it, there are no
 * credentials, or the store cannot be used
 */
export async function openHome(options: HomeOptions, variables: NodeJS.ProcessEnv): Promise<Home> {
  const clients = clientsFor(options, variables);
  const file = storeFile(options.store, variables);
  const caller = await callerOf(clients);
  const found = await foundDeployment(clients, options.stackName);
  const { region } = clients;
  if (found.unknown !== null && options.store === undefined) throw undecided(found.unknown, { caller, clients });
  if (found.names === null) return await embeddedHome({ ...options, region, file }, clients, caller, found);
  if (options.store !== undefined)
    throw new Failure(
      `Rootwatch is deployed here (stack '${options.stackName}' in ${region}), and keeps what it knows in its table: leave --store out.`,
    );
  return await deployedHome(clients, caller, found.names);
}

/** What is meant for a deployment must not end in a file that nobody reads. */
function undecided(why: string, who: Omit<Outside, 'remembered'>): HomelessError {
  const hidden = notKnown('failed', why);
  return new HomelessError(
    `${why}: whether Rootwatch is deployed here is not known, so nothing was written. Allow cloudformation:DescribeStacks, or where nothing is deployed give the --store of the rootwatch watch.`,
    { ...who, remembered: { provenMfa: hidden, mfaReview: hidden } },
  );
}

interface Looked extends Pick<HomeOptions, 'stackName' | 'store'> {
  readonly region: string;
  readonly file: string;
}

async function embeddedHome(
  { stackName, region, file, store }: Looked,
  clients: Clients,
  caller: Caller,
  { unknown }: FoundDeployment,
): Promise<Home> {
  const none =
    unknown === null ? `There is no stack '${stackName}' in ${region}` : `${unknown}: the deployment cannot be found`;
  if (!existsSync(file)) {
    const message = `${none}, and no store '${file}' of a rootwatch watch on this machine. Deploy Rootwatch, or start npx rootwatch watch; where there is one already, give its --stack-name and --region, or its --store.`;
    // One that was typed was meant to be there.
    if (store !== undefined) throw new Failure(message);
    throw new HomelessError(message, { caller, clients, remembered: nothingRemembered });
  }
  const keeper = await openStore(file);
  const { now } = new AwsClock(clients); // a window must not begin in somebody's past
  const services = embeddedServices(keeper, now);
  return {
    caller,
    clients,
    place: await embeddedPlace(caller, services),
    services,
    herald: leavingHerald(await watchingNow(caller, keeper, now), services),
    days: await new WatchDays(keeper).of(caller.accountId),
    keptIn: `Kept in '${file}'. ${none}.`,
    now,
  };
}
