import { clientsFor, type Clients } from '../../../aws/clients';
import { callerOf } from '../../../home/deployed';
import { foundDeployment } from '../../../home/found-deployment';
import { AwsClock } from '../../../aws/aws-clock';
import { deployedHouse } from './deployed-house';
import { embeddedHouse } from './embedded-house';
import type { House } from './house';
import type { HardenOptions } from '../options';

/** @throws Failure when there are no credentials, or the stack is not Rootwatch's; what a file says that is none of ours */
export async function openHouse(options: HardenOptions, variables: NodeJS.ProcessEnv): Promise<House> {
  const clients = clientsFor({ ...options, fresh: true }, variables);
  const clock = new AwsClock(clients);
  const fresh = (): Clients => clock.followed(clientsFor({ ...options, fresh: true }, variables));
  const ground = { fresh, caller: await callerOf(clients), clock };
  const { names, unknown } = await foundDeployment(clients, options.stackName);
  return names === null
    ? await embeddedHouse(options, variables, unknown, ground)
    : deployedHouse(options.stackName, names, ground);
}
