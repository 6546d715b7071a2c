import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
  type Trail,
} from '@aws-sdk/client-cloudtrail';
import { mockClient } from 'aws-sdk-client-mock';
import { trailsOf } from '../../../lambda/observe/trails';
import { anAsk, awsError } from '../../support/asking';

const cloudTrail = mockClient(CloudTrailClient);
const own = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/own';
const organizations = 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization';

beforeEach(() => {
  cloudTrail.reset();
  cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  cloudTrail.on(GetEventSelectorsCommand).resolves({ EventSelectors: [{ ReadWriteType: 'All' }] });
});

function read(...trailList: readonly Trail[]): ReturnType<typeof trailsOf> {
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [...trailList] });
  return trailsOf(new CloudTrailClient({}), anAsk());
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

it('does not know when AWS would not list them', async () => {
  cloudTrail.on(DescribeTrailsCommand).rejects(awsError('AccessDeniedException'));

  expect(await trailsOf(new CloudTrailClient({}), anAsk())).toMatchObject({ known: false, cause: 'denied' });
});

describe('an organization trail that a member may not look into', () => {
  const organizationTrail = { TrailARN: organizations, IsOrganizationTrail: true, IsMultiRegionTrail: true };

  beforeEach(() => {
    cloudTrail.on(GetTrailStatusCommand, { Name: organizations }).rejects(awsError('AccessDeniedException'));
  });

  it('leaves the answer open', async () => {
    expect(await read(organizationTrail)).toMatchObject({
      known: false,
      cause: 'denied',
      reason: 'cloudtrail:GetTrailStatus was refused by AWS (AccessDeniedException)',
    });
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
