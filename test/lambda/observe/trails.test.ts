import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  TrailNotFoundException,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { mockClient } from 'aws-sdk-client-mock';
import { trailsOf, type CloudTrailIn } from '../../../lambda/observe/trails';
import { anAsk, awsError } from '../../support/asking';

const cloudTrail = mockClient(CloudTrailClient);
const own = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/own';
const organizations = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization';

let regions: (string | null)[] = [];
const cloudTrailIn: CloudTrailIn = (region) => {
  regions.push(region);
  return new CloudTrailClient({});
};

beforeEach(() => {
  regions = [];
  cloudTrail.reset();
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  cloudTrail.on(GetEventSelectorsCommand).resolves({ EventSelectors: [{ ReadWriteType: 'All' }] });
});

function read(...trailList: readonly Trail[]): ReturnType<typeof trailsOf> {
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [...trailList] });
  return trailsOf(cloudTrailIn, anAsk());
}

it('reads a trail that records everything', async () => {
  expect(await read({ TrailARN: own, IsMultiRegionTrail: true })).toMatchObject({
    known: true,
    value: [
      {
        arn: own,
        multiRegion: true,
        logging: true,
        managementEvents: 'all',
        exclusions: [],
        deliveryError: null,
        observed: {
          status: { call: 'cloudtrail:GetTrailStatus' },
          selectors: { call: 'cloudtrail:GetEventSelectors' },
        },
      },
    ],
    observation: { call: 'cloudtrail:DescribeTrails' },
  });
});

it('reads what is wrong with a trail', async () => {
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: false, LatestDeliveryError: 'NoSuchBucket' });
  cloudTrail.on(GetEventSelectorsCommand).resolves({ AdvancedEventSelectors: [] });

  expect(await read({ TrailARN: own })).toMatchObject({
    value: [{ arn: own, multiRegion: false, logging: false, managementEvents: 'none', deliveryError: 'NoSuchBucket' }],
  });
});

it('takes an empty delivery error for none', async () => {
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true, LatestDeliveryError: '' });

  expect(await read({ TrailARN: own })).toMatchObject({ value: [{ deliveryError: null }] });
});

it('knows that there is no trail', async () => {
  expect(await read()).toMatchObject({ known: true, value: [] });
});

it('sees trails of other regions and of the organization, and asks for them by ARN', async () => {
  await read({ TrailARN: organizations, Name: 'organization', IsOrganizationTrail: true, IsMultiRegionTrail: true });

  expect(cloudTrail.commandCalls(DescribeTrailsCommand)[0]?.args[0].input).toEqual({ includeShadowTrails: true });
  expect(cloudTrail.commandCalls(GetTrailStatusCommand)[0]?.args[0].input).toEqual({ Name: organizations });
  expect(cloudTrail.commandCalls(GetEventSelectorsCommand)[0]?.args[0].input).toEqual({ TrailName: organizations });
});

it('looks into a trail in the region that is its home', async () => {
  await read({ TrailARN: own.replace('us-east-1', 'eu-central-1'), IsMultiRegionTrail: true }, { TrailARN: own });

  expect(regions).toEqual([null, 'eu-central-1', 'us-east-1']);
});

it('does not know when AWS would not list them', async () => {
  cloudTrail.on(DescribeTrailsCommand).rejects(awsError('AccessDeniedException'));

  expect(await trailsOf(cloudTrailIn, anAsk())).toMatchObject({ known: false, cause: 'denied' });
});

describe('an organization trail that a member may not look into', () => {
  const organizationTrail = { TrailARN: organizations, IsOrganizationTrail: true, IsMultiRegionTrail: true };

  beforeEach(() => {
    cloudTrail.on(GetTrailStatusCommand, { Name: organizations }).rejects(awsError('AccessDeniedException'));
  });

  const notVisible = {
    known: false,
    cause: 'not-visible',
    reason: 'AWS shows the settings of the trail organization only to account 444455556666',
  };

  it('leaves the answer open, and no permission would help', async () => {
    expect(await read(organizationTrail)).toMatchObject(notVisible);
  });

  it('is not taken for one that is broken when AWS says that there is none', async () => {
    cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
    cloudTrail
      .on(GetEventSelectorsCommand)
      .rejects(new TrailNotFoundException({ message: 'Unknown trail', $metadata: {} }));

    expect(await read(organizationTrail)).toMatchObject(notVisible);
  });

  it('is unknown like any other when the network fails', async () => {
    cloudTrail.on(GetTrailStatusCommand).rejects(awsError('InternalFailure', 500));

    expect(await read(organizationTrail)).toMatchObject({ known: false, cause: 'failed' });
  });

  it('does not hide what can be mended of another one', async () => {
    cloudTrail.on(GetTrailStatusCommand, { Name: own }).rejects(awsError('AccessDeniedException'));

    expect(await read(organizationTrail, { TrailARN: own })).toMatchObject({ known: false, cause: 'denied' });
  });

  it('leaves it open beside a broken trail', async () => {
    expect(await read(organizationTrail, { TrailARN: own, IsMultiRegionTrail: false })).toMatchObject({ known: false });
  });

  it('does not matter beside a trail that records everything', async () => {
    expect(await read(organizationTrail, { TrailARN: own, IsMultiRegionTrail: true })).toMatchObject({
      known: true,
      value: [{ arn: own }],
    });
  });
});

it('does not know a trail whose selectors are denied', async () => {
  cloudTrail.on(GetEventSelectorsCommand).rejects(awsError('AccessDeniedException'));

  expect(await read({ TrailARN: own, IsMultiRegionTrail: true })).toMatchObject({
    known: false,
    reason: 'cloudtrail:GetEventSelectors was refused by AWS (AccessDeniedException)',
  });
});

it('fails on a trail without an ARN instead of leaving it out', async () => {
  expect(await read({ Name: 'nameless' })).toMatchObject({ known: false, cause: 'failed' });
});
