import { IAMClient, ListRolesCommand, type Role } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { identityCenterRoles } from '../../../lambda/observe/identity-center-roles';
import { anAsk, awsError } from '../../support/asking';

const iam = mockClient(IAMClient);
const role: Role = {
  Path: '/aws-reserved/sso.amazonaws.com/',
  RoleName: 'AWSReservedSSO_Admin_0123456789abcdef',
  RoleId: 'AROA',
  Arn: 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef',
  CreateDate: new Date(0),
};

beforeEach(() => {
  iam.reset();
});

const asked = () => identityCenterRoles(new IAMClient({}), anAsk());

it('asks once, for the reserved path only', async () => {
  iam.on(ListRolesCommand).resolves({ Roles: [role], IsTruncated: true, Marker: 'more' });

  expect(await asked()).toMatchObject({ known: true, value: true });
  expect(iam.calls().map(({ args: [{ input }] }) => input)).toEqual([
    { PathPrefix: '/aws-reserved/sso.amazonaws.com/', MaxItems: 1000 },
  ]);
});

it('finds none', async () => {
  iam.on(ListRolesCommand).resolves({ Roles: [] });

  expect(await asked()).toMatchObject({ known: true, value: false });
});

it('does not take an empty page with more behind it for none', async () => {
  iam.on(ListRolesCommand).resolves({ Roles: [], IsTruncated: true, Marker: 'more' });

  expect(await asked()).toMatchObject({ known: false, cause: 'failed' });
});

it('is unknown when AWS refuses', async () => {
  iam.on(ListRolesCommand).rejects(awsError('AccessDenied', 403));

  expect(await asked()).toMatchObject({ known: false, cause: 'denied' });
});
