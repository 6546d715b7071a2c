import { explain } from '../../../lambda/observe/ask';
import { clientsFor, type Clients } from '../../aws/clients';
import { stackOutputs } from '../../aws/stack-outputs';
import { callerOf } from '../planned-use/deployed';
import { namesFrom, type Names } from '../planned-use/names';
import { AwsClock } from './aws-clock';
import { deployedHouse } from './deployed-house';
import { embeddedHouse } from './embedded-house';
import type { House } from './house';
import type { HardenOptions } from './options';

/** @throws Failure when there are no credentials, or the stack is not Rootwatch's; what a file says that is none of ours */
export async function openHouse(options: HardenOptions, variables: NodeJS.ProcessEnv): Promise<House> {
  const clients = clientsFor({ ...options, fresh: true }, variables);
  const clock = new AwsClock(clients);
  const fresh = (): Clients => clock.followed(clientsFor({ ...options, fresh: true }, variables));
  const ground = { fresh, caller: await callerOf(clients), clock };
  const { names, unknown } = await deploymentIn(clients, options.stackName);
  return names === null
    ? await embeddedHouse(options, variables, unknown, ground)
    : deployedHouse(options.stackName, names, ground);
}

interface Found {
  readonly names: Names | null;
  /** Why it is not known whether there is one; null when it is. */
  readonly unknown: string | null;
}

async function deploymentIn({ cloudFormation }: Clients, stackName: string): Promise<Found> {
  let outputs: Awaited<ReturnType<typeof stackOutputs>>;
  try {
    outputs = await stackOutputs(cloudFormation, stackName);
  } catch (error) {
    return { names: null, unknown: explain('cloudformation:DescribeStacks', error).reason };
  }
  return { names: outputs === null ? null : namesFrom(outputs, stackName), unknown: null };
}
