import { explain } from '../../../lambda/observe/ask';
import type { Clients } from '../../aws/clients';
import { stackOutputs, type StackOutputs } from '../../aws/stack-outputs';
import { Failure } from '../../terminal/failure';

/** What a deployment tells of itself. */
export interface Names {
  readonly table: string;
  readonly alertsTopicArn: string;
  readonly findingsTopicArn: string;
  /** Null when the deployment is of a release that does not tell. */
  readonly mfaReviewDays: number | null;
}

/** @throws Failure when there is none, or it is not known */
export async function namesIn(clients: Pick<Clients, 'cloudFormation' | 'region'>, stackName: string): Promise<Names> {
  const outputs = await stackOutputs(clients.cloudFormation, stackName).catch((error: unknown) => {
    throw new Failure(`${explain('cloudformation:DescribeStacks', error).reason}: the deployment cannot be found.`);
  });
  if (outputs === null)
    throw new Failure(
      `There is no stack '${stackName}' in ${clients.region}. Deploy Rootwatch first, or give its --stack-name and --region.`,
    );
  return namesFrom(outputs, stackName);
}

/** @throws Failure when it does not tell all of it */
export function namesFrom(outputs: StackOutputs, stackName: string): Names {
  const wanted = (name: string): string => outputWanted(outputs, name, stackName);
  return {
    table: wanted('FindingsTableName'),
    alertsTopicArn: wanted('AlertsTopicArn'),
    findingsTopicArn: wanted('FindingsTopicArn'),
    mfaReviewDays: Number(outputs['MfaReviewDays']) || null,
  };
}

function outputWanted(outputs: StackOutputs, name: string, stackName: string): string {
  const value = outputs[name];
  if (value === undefined || value === '')
    throw new Failure(`The stack '${stackName}' has no output ${name}: it is not Rootwatch's, or not complete.`);
  return value;
}
