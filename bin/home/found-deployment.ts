import { explain } from '../../lambda/observe/ask';
import type { Clients } from '../aws/clients';
import { stackOutputs } from '../aws/stack-outputs';
import { namesFrom, type Names } from './names';

/** Whether Rootwatch is deployed. */
export interface FoundDeployment {
  /** What it tells of itself; null when there is none, or that is not known. */
  readonly names: Names | null;
  /** Why it is not known whether there is one; null when it is. */
  readonly unknown: string | null;
}

/** Looks for the stack in the region of these clients. @throws Failure when there is one that is not Rootwatch's */
export async function foundDeployment(
  { cloudFormation }: Pick<Clients, 'cloudFormation'>,
  stackName: string,
): Promise<FoundDeployment> {
  let outputs: Awaited<ReturnType<typeof stackOutputs>>;
  try {
    outputs = await stackOutputs(cloudFormation, stackName);
  } catch (error) {
    return { names: null, unknown: explain('cloudformation:DescribeStacks', error).reason };
  }
  return { names: outputs === null ? null : namesFrom(outputs, stackName), unknown: null };
}
