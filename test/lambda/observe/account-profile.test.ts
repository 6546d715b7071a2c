import { AccountClient, GetAccountInformationCommand } from '@aws-sdk/client-account';
import { IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { introduction } from '../../../lambda/observe/account-profile';
import { aCaller, anAsk, awsError } from '../../support/asking';

const account = mockClient(AccountClient);
const iam = mockClient(IAMClient);
const organizations = mockClient(OrganizationsClient);

beforeEach(() => {
  [account, iam, organizations].forEach((client) => client.reset());
  account.on(GetAccountInformationCommand).resolves({ AccountName: 'payments' });
  iam.on(ListAccountAliasesCommand).resolves({ AccountAliases: ['pay-alias'] });
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { MasterAccountId: '444455556666' } });
});

async function introduced(): ReturnType<typeof introduction> {
  const clients = {
    account: new AccountClient({}),
    iam: new IAMClient({}),
    organizations: new OrganizationsClient({}),
  };
  return await introduction(clients, Promise.resolve(aCaller()), anAsk());
}

const profile = async () => (await introduced()).profile;

it('calls the account as AWS does, without asking for its alias', async () => {
  expect(await profile()).toEqual({ id: '111122223333', name: 'payments', standing: 'member' });
  expect(iam.calls()).toHaveLength(0);
});

it.each([
  ['is denied', () => account.on(GetAccountInformationCommand).rejects(awsError('AccessDeniedException'))],
  ['has none', () => account.on(GetAccountInformationCommand).resolves({})],
])('takes the alias when the name %s', async (_, arrange) => {
  arrange();

  expect(await profile()).toMatchObject({ name: 'pay-alias', isAlias: true });
});

it.each([
  ['is denied', () => iam.on(ListAccountAliasesCommand).rejects(awsError('AccessDenied'))],
  ['does not exist', () => iam.on(ListAccountAliasesCommand).resolves({ AccountAliases: [] })],
])('has no name when the alias %s as well', async (_, arrange) => {
  account.on(GetAccountInformationCommand).rejects(awsError('AccessDeniedException'));
  arrange();

  expect((await profile()).name).toBeNull();
});

it.each([
  ['member', '444455556666', 'member'],
  ['management account', '111122223333', 'management'],
  ['nobody knows what', undefined, 'unknown'],
] as const)('stands as %s', async (_, MasterAccountId, standing) => {
  organizations.on(DescribeOrganizationCommand).resolves({ Organization: { MasterAccountId } });

  expect((await profile()).standing).toBe(standing);
});

it('stands alone without an organization', async () => {
  const refusal = new AWSOrganizationsNotInUseException({ message: 'none', $metadata: {} });
  organizations.on(DescribeOrganizationCommand).rejects(refusal);

  expect((await profile()).standing).toBe('standalone');
});

it('tells its standing as a fact, with the call that told it', async () => {
  expect((await introduced()).standing).toMatchObject({
    known: true,
    value: 'member',
    observation: { call: 'organizations:DescribeOrganization' },
  });
});

it('does not know how it stands when AWS would not say', async () => {
  organizations.on(DescribeOrganizationCommand).rejects(awsError('AccessDeniedException'));

  expect(await introduced()).toMatchObject({ profile: { standing: 'unknown' }, standing: { cause: 'denied' } });
});
