import { DescribeStacksCommand, type CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { inTime } from '../../lambda/observe/ask';
import { callTimeoutMs } from './clients';

export type StackOutputs = Readonly<Record<string, string>>;

/** What the deployed stack tells; null when there is no such stack in this region. @throws what AWS says otherwise */
export async function stackOutputs(
  cloudFormation: CloudFormationClient,
  stackName: string,
): Promise<StackOutputs | null> {
  try {
    const { Stacks = [] } = await inTime(callTimeoutMs, (options) =>
      cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }), options),
    );
    const outputs = Stacks.flatMap(({ Outputs }) => Outputs ?? []);
    return Object.fromEntries(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  } catch (error) {
    if (error instanceof Error && error.message.includes('does not exist')) return null;
    throw error;
  }
}
