import { ListRolesCommand, type IAMClient, type ListRolesCommandOutput } from '@aws-sdk/client-iam';
import type { Fact } from '../domain/fact';
import { UnexpectedAnswerError, type Ask } from './ask';

/** Where IAM Identity Center puts the roles of its permission sets; nobody else can make a role there. */
const reserved = '/aws-reserved/sso.amazonaws.com/';

/** Whether people reach this account through IAM Identity Center. One page: the number of calls must not grow with the roles. */
export function identityCenterRoles(iam: IAMClient, ask: Ask): Promise<Fact<boolean>> {
  return ask(
    'iam:ListRoles',
    (options) => iam.send(new ListRolesCommand({ PathPrefix: reserved, MaxItems: 1000 }), options),
    hasSome,
  );
}

/** IAM may end a page before it has found anything. */
function hasSome({ Roles = [], IsTruncated = false }: ListRolesCommandOutput): boolean {
  if (Roles.length === 0 && IsTruncated) throw new UnexpectedAnswerError('the first page of the list was empty');
  return Roles.length > 0;
}
