import type { ActivityFinding } from './finding';
import { accountOfArn } from './principal';

/**
 * Whether a window of planned use can cover a deed. A window is for the account's own root: what others do in it, root of
 * another account among them, is as grave as ever, except to open a session on root.
 */
export function isPlannable({
  account,
  actor,
  detection,
}: Pick<ActivityFinding, 'account' | 'actor' | 'detection'>): boolean {
  if (detection === 'root-session-started') return true;
  if (actor.kind !== 'root-user' && actor.kind !== 'root-session') return false;
  const whose = accountOfArn(actor.principal);
  return whose === null || whose === account.id;
}
