import { clientsFor } from '../../../bin/aws/clients';

it.each([
  ['eu-west-1', 'us-east-1'],
  ['us-gov-east-1', 'us-gov-east-1'],
  ['cn-north-1', 'cn-north-1'],
  ['eusc-de-east-1', 'eusc-de-east-1'],
  ['us-iso-east-1', 'us-iso-east-1'],
])('whoever is set to %s is asked about in %s: no other partition is asked', (configured, region) => {
  expect(clientsFor({}, { AWS_REGION: configured }).region).toBe(region);
});

it('whoever names a region is asked about there', () => {
  expect(clientsFor({ region: 'eu-west-1' }, { AWS_REGION: 'us-gov-east-1' }).region).toBe('eu-west-1');
});
