import { existsSync } from 'node:fs';
import { AwsClock } from '../aws/aws-clock';
import { clientsFor, type Clients } from '../aws/clients';
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
import type { HomeOptions } from './options';

/**
 * Where Rootwatch keeps what it knows of the caller's account: its deployment, else the store of `rootwatch watch` on this machine.
 * @throws Failure when there is neither, or what was typed does not fit it; there are no credentials; the store cannot be used
 */
export async function openHome(options: HomeOptions, variables: NodeJS.ProcessEnv): Promise<Home> {
  const clients = clientsFor(options, variables);
  const file = storeFile(options.store, variables);
  const caller = await callerOf(clients);
  const found = await foundDeployment(clients, options.stackName);
  const { region } = clients;
  if (found.unknown !== null && options.store === undefined) throw undecided(found.unknown);
  if (found.names === null) return await embeddedHome({ ...options, region, file }, clients, caller, found);
  if (options.store !== undefined)
    throw new Failure(
      `Rootwatch is deployed here (stack '${options.stackName}' in ${region}), and keeps what it knows in its table: leave --store out.`,
    );
  return await deployedHome(clients, caller, found.names);
}

/** What is meant for a deployment must not end in a file that nobody reads. */
function undecided(why: string): Failure {
  return new Failure(
    `${why}: whether Rootwatch is deployed here is not known, so nothing was written. Allow cloudformation:DescribeStacks, or where nothing is deployed give the --store of the rootwatch watch.`,
  );
}

interface Looked extends Pick<HomeOptions, 'stackName'> {
  readonly region: string;
  readonly file: string;
}

async function embeddedHome(
  { stackName, region, file }: Looked,
  clients: Clients,
  caller: Caller,
  { unknown }: FoundDeployment,
): Promise<Home> {
  const none =
    unknown === null ? `There is no stack '${stackName}' in ${region}` : `${unknown}: the deployment cannot be found`;
  if (!existsSync(file))
    throw new Failure(
      `${none}, and no store '${file}' of a rootwatch watch on this machine. Deploy Rootwatch, or start npx rootwatch watch; where there is one already, give its --stack-name and --region, or its --store.`,
    );
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
