import { RegionInfo } from 'aws-cdk-lib/region-info';

/** The regions of all partitions that the CDK library knows; whoever waits for a newer one updates the library. */
export function regionNames(): readonly string[] {
  return RegionInfo.regions.map(({ name }) => name);
}
