import { DescribeStacksCommand, type CloudFormationClient } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';

/** The outputs that are a contract with the operator. */
const outputs = z.object({
  AlertsTopicArn: z.string(),
  FindingsTopicArn: z.string(),
  FindingsTableName: z.string(),
  ActivityQueueUrl: z.string(),
  ActivityDeadLetterQueueUrl: z.string(),
  PostureFunctionName: z.string(),
  NextSteps: z.string(),
});

export interface Deployed {
  readonly stackArn: string;
  readonly outputs: z.infer<typeof outputs>;
}

/** @throws Error naming the output that is missing. */
export async function describeDeployed(cloudFormation: CloudFormationClient, stackName: string): Promise<Deployed> {
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: stackName }));
  const stack = Stacks?.[0];
  const pairs = (stack?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
  return { stackArn: stack?.StackId ?? '', outputs: outputs.parse(Object.fromEntries(pairs)) };
}
