import { GetAccountInformationCommand, type AccountClient } from '@aws-sdk/client-account';
import { ListAccountAliasesCommand, type IAMClient } from '@aws-sdk/client-iam';
import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations';
import type { AccountProfile, KnownStanding } from '../domain/account';
import type { Fact } from '../domain/fact';
import type { AccountId } from '../domain/account-id';
import { UnexpectedAnswerError, type Answer, type Ask, type CallOptions } from './ask';
import type { Caller } from './caller';

export interface ProfileClients {
  readonly account: AccountClient;
  readonly iam: IAMClient;
  readonly organizations: OrganizationsClient;
}

/** What people call the account. */
export interface Introduction {
  /** What AWS does not tell is null and `unknown` in it. */
  readonly profile: AccountProfile;
  readonly standing: Fact<KnownStanding>;
}

/** What people call the account and how it stands. */
export async function introduction(clients: ProfileClients, caller: Promise<Caller>, ask: Ask): Promise<Introduction> {
  const [{ accountId: id }, named, standing] = await Promise.all([
    caller,
    accountName(clients, ask),
    accountStanding(clients.organizations, caller, ask),
  ]);
  return { profile: { id, ...named, standing: standing.known ? standing.value : 'unknown' }, standing };
}

async function accountStanding(
  organizations: OrganizationsClient,
  caller: Promise<Caller>,
  ask: Ask,
): Promise<Fact<KnownStanding>> {
  const managementAccount = await ask(
    'organizations:DescribeOrganization',
    (options) => organization(organizations, options),
    ({ managementAccountId }) => {
      if (managementAccountId !== undefined) return managementAccountId;
      throw new UnexpectedAnswerError('the organization has no management account');
    },
  );
  if (!managementAccount.known) return managementAccount;
  const { accountId } = await caller;
  return { ...managementAccount, value: standingOf(accountId, managementAccount.value) };
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

function standingOf(accountId: AccountId, managementAccountId: string | null): KnownStanding {
  if (managementAccountId === null) return 'standalone';
  return managementAccountId === accountId ? 'management' : 'member';
}
