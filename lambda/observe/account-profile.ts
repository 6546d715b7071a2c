import { GetAccountInformationCommand, type AccountClient } from '@aws-sdk/client-account';
import { ListAccountAliasesCommand, type IAMClient } from '@aws-sdk/client-iam';
import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { AccountProfile, AccountStanding } from '../domain/account';
import type { AccountId } from '../domain/account-id';
import type { Answer, Ask, CallOptions } from './ask';
import type { Caller } from './caller';

export interface ProfileClients {
  readonly account: AccountClient;
  readonly iam: IAMClient;
  readonly organizations: OrganizationsClient;
}

/** What people call the account and how it stands. What AWS does not tell becomes null and `unknown`. */
export async function accountProfile(
  clients: ProfileClients,
  caller: Promise<Caller>,
  ask: Ask,
): Promise<AccountProfile> {
  const [{ accountId }, named, managementAccount] = await Promise.all([
    caller,
    accountName(clients, ask),
    ask(
      'organizations:DescribeOrganization',
      (options) => organization(clients.organizations, options),
      ({ managementAccountId }) => managementAccountId,
    ),
  ]);
  const standing = managementAccount.known ? standingOf(accountId, managementAccount.value) : 'unknown';
  return { id: accountId, ...named, standing };
}

async function accountName(
  { account, iam }: ProfileClients,
  ask: Ask,
): Promise<Pick<AccountProfile, 'name' | 'isAlias'>> {
  const named = await ask(
    'account:GetAccountInformation',
    (options) => account.send(new GetAccountInformationCommand({}), options),
    ({ AccountName }) => AccountName,
  );
  if (named.known && named.value) return { name: named.value };
  const alias = await ask(
    'iam:ListAccountAliases',
    (options) => iam.send(new ListAccountAliasesCommand({}), options),
    ({ AccountAliases }) => AccountAliases?.[0],
  );
  return alias.known && alias.value ? { name: alias.value, isAlias: true } : { name: null };
}

interface Membership extends Answer {
  /** Null when the account belongs to no organization. */
  readonly managementAccountId: string | null | undefined;
}

/** An account without an organization is an answer, although AWS words it as an error. */
async function organization(organizations: OrganizationsClient, options: CallOptions): Promise<Membership> {
  try {
    const { Organization, $metadata } = await organizations.send(new DescribeOrganizationCommand({}), options);
    return { managementAccountId: Organization?.MasterAccountId, $metadata };
  } catch (error) {
    if (!(error instanceof AWSOrganizationsNotInUseException)) throw error;
    return { managementAccountId: null, $metadata: error.$metadata };
  }
}

function standingOf(accountId: AccountId, managementAccountId: string | null | undefined): AccountStanding {
  if (managementAccountId === null) return 'standalone';
  if (managementAccountId === undefined) return 'unknown';
  return managementAccountId === accountId ? 'management' : 'member';
}
