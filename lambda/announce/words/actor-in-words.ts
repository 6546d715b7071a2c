import type { AccountId } from '../../domain/account-id';
import type { Incident } from '../../domain/incident';
import { plainText } from '../../domain/plain-text';
import { accountOfArn } from '../../domain/principal';

const short = 60;

/**
 * Who acts in an incident: `root`, `root of account 444455556666`, `role OrganizationAdmin`.
 * @param account of the incident: another one is said
 */
export function actorInWords(
  { actor, principal }: Pick<Incident, 'actor' | 'principal'>,
  account: AccountId | null,
): string {
  switch (actor) {
    case 'root-user':
      return `root${foreign(principal, account)}`;
    case 'root-session':
      return 'a root session';
    case 'other-principal':
      return `${callerInWords(principal)}${foreign(principal, account)}`;
    case 'aws-service':
      return 'an AWS service';
    case 'unidentified':
      return 'somebody unidentified, perhaps root';
  }
}

function foreign(principal: string | null, account: AccountId | null): string {
  const whose = accountOfArn(principal);
  return whose === null || whose === account ? '' : ` of account ${whose}`;
}

/** Sessions of one role are one caller: the name of the session is left out. */
function callerInWords(principal: string | null): string {
  const [, kind, name] = /:(assumed-role|role|user|federated-user)\/(.+)$/s.exec(principal ?? '') ?? [];
  if (kind === undefined || name === undefined) return 'another user or role';
  const parts = name.split('/');
  const own = plainText((kind === 'assumed-role' ? parts[0] : parts.at(-1)) ?? '', short);
  return own === '' ? 'another user or role' : `${kindInWords(kind)} ${own}`;
}

function kindInWords(kind: string): string {
  if (kind === 'federated-user') return 'federated user';
  return kind === 'user' ? 'user' : 'role';
}
