import type { StackOutputs } from '../aws/stack-outputs';
import { Failure } from '../terminal/failure';

/** What a deployment tells of itself. */
export interface Names {
  readonly table: string;
  readonly alertsTopicArn: string;
  readonly findingsTopicArn: string;
  /** Null when the deployment is of a release that does not tell. */
  readonly mfaReviewDays: number | null;
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
