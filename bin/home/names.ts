import type { CheckDays } from '../../lambda/judge/posture/check';
import type { StackOutputs } from '../aws/stack-outputs';
import { Failure } from '../terminal/failure';

/** What a deployment tells of itself. */
export interface Names {
  readonly table: string;
  readonly alertsTopicArn: string;
  readonly findingsTopicArn: string;
  /** By which it judges; null when it is of a release that does not tell. */
  readonly days: CheckDays | null;
}

/** @throws Failure when it does not tell all of it */
export function namesFrom(outputs: StackOutputs, stackName: string): Names {
  const wanted = (name: string): string => outputWanted(outputs, name, stackName);
  return {
    table: wanted('FindingsTableName'),
    alertsTopicArn: wanted('AlertsTopicArn'),
    findingsTopicArn: wanted('FindingsTopicArn'),
    days: daysFrom(outputs),
  };
}

/** By how many days a deployment judges; null when it does not tell. */
export function daysFrom(outputs: StackOutputs): CheckDays | null {
  const mfaReviewDays = Number(outputs['MfaReviewDays']);
  const rootUnusedDays = Number(outputs['RootUnusedDays']);
  return mfaReviewDays > 0 && rootUnusedDays > 0 ? { rootUnusedDays, mfaReviewDays } : null;
}

function outputWanted(outputs: StackOutputs, name: string, stackName: string): string {
  const value = outputs[name];
  if (value === undefined || value === '')
    throw new Failure(`The stack '${stackName}' has no output ${name}: it is not Rootwatch's, or not complete.`);
  return value;
}
