import type { AccountStanding } from '../../domain/account';

/**
 * How people get permission sets for the account. They need the organization's instance of IAM Identity Center, which only the
 * management account can enable: what a member enables by itself gives nobody a way into its account.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html
 * Once it is there, a delegated administrator gives them too, but for the management account's own.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 */
const identityCenter: Readonly<Record<AccountStanding, string>> = {
  management: 'IAM Identity Center: Enable, add the people as users, and give them permission sets for this account.',
  member:
    'In the management account or the delegated administrator of IAM Identity Center: IAM Identity Center, add the people as users, and give them permission sets for this account. Where it is not enabled yet, only the management account can do that.',
  standalone:
    'IAM Identity Center: Enable, as an organization instance, which makes an organization of this account; add the people as users, and give them permission sets for it.',
  unknown:
    'IAM Identity Center (for a member: in its management account): Enable, add the people as users, and give them permission sets for this account.',
};

/** Where there is no Identity Center, or for an account that must do without. */
const users = 'IAM, Users, Create user, with access to the console, a permissions policy and MFA.';

/** The ways in which people can be given identities of their own in such an account, the better first. Sentences. */
export function everydayWays(standing: AccountStanding): readonly [better: string, other: string] {
  return [identityCenter[standing], users];
}
