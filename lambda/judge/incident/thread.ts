import type { AccountId } from '../../domain/account-id';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { foreignAccountOf } from '../activity/actor';
import { isTemporaryKey } from '../activity/opened-session';

const minute = 60_000;
const rootPrefix = 'root/';
const sessionPrefix = 'session/';

/** Whose deed it is: what one of them does in one go is one incident. */
export interface Place {
  readonly accountId: AccountId;
  readonly key: string;
}

/**
 * The thread of a record. Root is one per account, whichever of its doors is open: two people at once are still one
 * emergency. Sessions on root belong to the caller who opened them, so that what one caller does to many accounts is one
 * incident where the calls that opened them were made. What AWS does by itself would keep an incident open for ever.
 * @returns null when it belongs to nobody: to AWS itself, or to an account that is not named
 */
export function placeOf(record: RootEvent | UnreadableRecord, actor: ActorKind): Place | null {
  if (record.kind === 'unreadable') return record.accountId === null ? null : rootOf(record.accountId);
  const { accountId } = record;
  switch (actor) {
    case 'root-user':
      return rootOf(accountId, foreignAccountOf(record));
    case 'unidentified':
      return rootOf(accountId);
    case 'root-session':
      return sessionOf(record);
    case 'other-principal':
      return callerOf(record);
    case 'aws-service':
      return null;
  }
}

/** @param foreign the account whose root it is, when it is another */
function rootOf(accountId: AccountId, foreign: AccountId | null = null): Place {
  return { accountId, key: `${rootPrefix}${foreign ?? accountId}` };
}

function sessionOf({ accountId, identity: { keyId } }: RootEvent): Place {
  return { accountId, key: `${sessionPrefix}${keyId ?? accountId}` };
}

/** The temporary key by which the thread of a root session is called; null for any other thread. */
export function sessionKeyIn({ key }: Pick<Place, 'key'>): string | null {
  const named = key.startsWith(sessionPrefix) ? key.slice(sessionPrefix.length) : '';
  return isTemporaryKey(named) ? named : null;
}

/** Sessions of one role are one caller: a job takes a new name for each. */
function callerOf({ accountId, identity: { arn } }: RootEvent): Place {
  const role = arn?.replace(/^(arn:[^:]*:sts::\d*:assumed-role\/[^/]+)\/.*$/s, '$1');
  return { accountId, key: `caller/${role ?? 'unknown'}` };
}

/** How long an incident of the thread stays open without an event, in milliseconds. */
export function restOf(key: string): number {
  return (key.startsWith(rootPrefix) ? 30 : 15) * minute;
}
