import { plainText } from '../../domain/plain-text';
import type { RootEvent } from '../../domain/root-event';
import type { Target } from '../../domain/target';
import { textsAt } from './texts-at';

/**
 * Parameters that name what a call is about, the most telling first: names and ids only, never contents or free
 * descriptions. As CloudTrail writes them; a path leads into a list.
 */
export const targetFields = [
  'userName',
  'roleName',
  'groupName',
  'instanceProfileName',
  'serialNumber',
  'virtualMFADeviceName',
  'accessKeyId',
  'policyArn',
  'policyName',
  'bucketName',
  'trailName',
  'detectorId',
  'logGroupName',
  'instanceId',
  'instancesSet.items.instanceId',
  'functionName',
  'dBInstanceIdentifier',
  'tableName',
  'stackName',
  'topicArn',
  'keyId',
  'secretId',
  'groupId',
  'accountId',
  'targetPrincipal',
  'policyId',
  'servicePrincipal',
  'regionName',
  'queueUrl',
  'name',
] as const;

/** More would make the finding long; people are shown fewer. */
const mostTargets = 20;
const longestValue = 200;

/** What the call was about, cleaned: the caller wrote it. A field that is no text, or empty, names nothing. */
export function targetsOf({ request }: RootEvent): readonly Target[] {
  return targetFields
    .flatMap((path) =>
      textsAt(request, path).map((text) => ({ field: lastOf(path), value: plainText(text, longestValue) })),
    )
    .filter(({ value }) => value !== '')
    .slice(0, mostTargets);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
