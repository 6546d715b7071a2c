import { globalRegionOf, partitionOf, waysToRoot, whyNoRootConsole } from '../../../lambda/domain/partition';

describe('the partition of a region', () => {
  it.each([
    ['us-east-1', 'aws'],
    ['eu-central-2', 'aws'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['cn-north-1', 'aws-cn'],
    ['us-iso-east-1', 'aws-iso'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['us-isof-south-1', 'aws-iso-f'],
    ['eu-isoe-west-1', 'aws-iso-e'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('of %s is %s', (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });
});

describe('root', () => {
  it.each([
    ['aws', 'console', null, 'us-east-1'],
    ['aws-us-gov', 'keys', 'root cannot sign in to the console in the partition aws-us-gov', 'us-gov-west-1'],
    ['aws-cn', 'none', 'root cannot sign in to the console in the partition aws-cn', null],
  ])('of the partition %s is opened by %s', (partition, ways, why, region) => {
    expect(waysToRoot(partition)).toBe(ways);
    expect(whyNoRootConsole(partition)).toBe(why);
    expect(globalRegionOf(partition)).toBe(region);
  });
});
