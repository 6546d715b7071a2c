import { shifted } from '../../../../lambda/domain/history';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import type { Look } from '../look/look';
import type { Session } from '../session';

/** Somebody who comes here may have done half of it already. */
const lookBackSeconds = -3600;

/** What one look gave of what was done to root's devices. */
export interface Reading {
  readonly changes: readonly MfaDeviceChange[];
  /** Why there may be more, in lines for the person; none when everything was read. */
  readonly unseen: readonly string[];
}

/**
 * Looks at what was done. Tells why not all of it can be seen, once as long as that is the same.
 * @param beganAt ISO 8601: when the person came here
 * @param before the last reading; null when this is the first
 */
export async function readOn(session: Session, beganAt: string, before: Reading | null): Promise<Reading> {
  const look = await session.look('device-changes');
  const changes = look.state === 'seen' ? look.changes(shifted(beganAt, lookBackSeconds)) : [];
  const unseen = unseenIn(look);
  const { screen } = session.services;
  if (unseen.join() !== before?.unseen.join()) for (const line of unseen) screen.line(line);
  return { changes, unseen };
}

function unseenIn(look: Look): readonly string[] {
  if (look.state === 'blind') return [`Nothing can be seen: ${plainText(look.reason, 400)} ${look.advice}`];
  if (look.unread === null) return [];
  const { cause, reason, observation } = look.unread;
  const permission = cause === 'denied' ? (observation?.call ?? null) : null;
  return [
    `Not all that was done to the devices can be seen: ${plainText(reason, 400)}.`,
    ...(permission === null ? [] : [`The permission that is missing: ${permission}. You may go on without it.`]),
  ];
}
