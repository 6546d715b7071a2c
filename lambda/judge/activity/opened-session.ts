import type { OpenedSession } from '../../domain/opened-session';
import type { RootEvent } from '../../domain/root-event';
import { isRootIdentity } from './actor';
import { happened } from './any-principal';
import { assumeRoot, targetAccountOf, taskOf } from './root-task';
import { textsAt } from './texts-at';

/** AWS makes the ids of keys of capitals and digits. */
export function isTemporaryKey(text: string): boolean {
  return /^ASIA[A-Z0-9]{4,124}$/.test(text);
}

/** AWS ends a session after at most 900 seconds; a minute more for clocks that differ. */
const longestMs = 16 * 60 * 1000;
const clockDifferenceMs = 60 * 1000;

/** What an AssumeRoot that went through opened; null for every other record. */
export function openedSessionOf(event: RootEvent): OpenedSession | null {
  if (!happened(assumeRoot, { event })) return null;
  const keyId = textsAt(event.response, 'credentials.accessKeyId').find(isTemporaryKey);
  if (keyId === undefined) return null;
  const { words, readsOnly } = taskOf(event);
  return {
    keyId,
    eventId: event.eventId,
    openedAt: event.occurredAt,
    callerAccountId: event.accountId,
    callerArn: event.identity.arn,
    targetAccountId: targetAccountOf(event),
    purpose: words,
    readsOnly,
  };
}

/** The temporary key of a call under root's name, by which its AssumeRoot is found; null for every other record. */
export function sessionKeyOf({ identity }: RootEvent): string | null {
  const { keyId } = identity;
  return isRootIdentity(identity) && keyId !== null && isTemporaryKey(keyId) ? keyId : null;
}

/**
 * The same key, where the record leaves open whether root itself acts or a session on it: AWS does not mark every call of a
 * session, and root's own tools use temporary keys too. What root does at the console is marked, and is root itself.
 */
export function doubtfulKeyOf(event: RootEvent): string | null {
  const { assumedRoot, sessionFromConsole } = event.identity;
  return assumedRoot || sessionFromConsole ? null : sessionKeyOf(event);
}

/** Whether the call was made in that session, in whichever order the two records arrived. */
export function isCallOf(session: OpenedSession, event: RootEvent): boolean {
  if (sessionKeyOf(event) !== session.keyId) return false;
  if (session.targetAccountId !== null && session.targetAccountId !== event.identity.accountId) return false;
  const after = Date.parse(event.occurredAt) - Date.parse(session.openedAt);
  return after >= -clockDifferenceMs && after <= longestMs;
}
