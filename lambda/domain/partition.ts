const partitions: readonly (readonly [regionPrefix: string, partition: string])[] = [
  ['us-gov-', 'aws-us-gov'],
  ['cn-', 'aws-cn'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['us-isof-', 'aws-iso-f'],
  ['eu-isoe-', 'aws-iso-e'],
  ['eusc-', 'aws-eusc'],
];

/** The partition that a region belongs to: `aws-us-gov` for `us-gov-west-1`; `aws` for every region of the common kind. */
export function partitionOf(region: string): string {
  return partitions.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

const globalRegions: Readonly<Record<string, string>> = { aws: 'us-east-1', 'aws-us-gov': 'us-gov-west-1' };

/** Where sign-ins, IAM, the account and the organization are recorded; null in a partition of which that is not known. */
export function globalRegionOf(partition: string): string | null {
  return globalRegions[partition] ?? null;
}

/** In GovCloud root has access keys and nothing else, in China there is no root user. https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-account-root-user.html */
const withoutConsole: Readonly<Record<string, 'keys' | 'none'>> = { 'aws-us-gov': 'keys', 'aws-cn': 'none' };

/** What opens root in this partition: password and keys, keys alone, or nothing, since there is no root user. */
export function waysToRoot(partition: string): 'console' | 'keys' | 'none' {
  return withoutConsole[partition] ?? 'console';
}

/** Why nobody signs in as root in this partition; null where root can. */
export function whyNoRootConsole(partition: string): string | null {
  return waysToRoot(partition) === 'console'
    ? null
    : `root cannot sign in to the console in the partition ${partition}`;
}
