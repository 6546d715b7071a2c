import type { AccountId } from '../../domain/account-id';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { foreignAccountOf } from '../activity/actor';
import { isTemporaryKey } from '../activity/opened-session';

const minute = 60_000;
const rootPrefix = 'root/';
const servicePrefix = 'service/';
/** Sorts before the threads of root itself, which are read with every alert. */
const sessionPrefix = 'by-key/';

/** Whose deed it is: what one of them does in one go is one incident. */
export interface Place {
  readonly accountId: AccountId;
  readonly key: string;
}

/**
 * The thread of a record. Root is one per account, whichever of its doors is open: two people at once are still one
 * emergency. Sessions on root belong to the caller who opened them, so that what one caller does to many accounts is one
 * incident where the calls that opened them were made. What AWS does by itself is one thread of the account.
 * @param home where we run: what nobody can read and names no account is a thread of its own there
 * @returns null when it belongs nowhere: it names no account, and where we run is not known
 */
export function placeOf(
  record: RootEvent | UnreadableRecord,
  actor: ActorKind,
  home: AccountId | null = null,
): Place | null {
  if (record.kind === 'unreadable') return unreadableOf(record, home);
  const { accountId } = record;
  switch (actor) {
    case 'root-user':
      return rootPlaceOf(accountId, foreignAccountOf(record));
    case 'unidentified':
      return rootPlaceOf(accountId);
    case 'root-session':
      return sessionOf(record);
    case 'other-principal':
      return callerOf(record);
    case 'aws-service':
      return { accountId, key: `${servicePrefix}${accountId}` };
  }
}

function unreadableOf({ accountId }: UnreadableRecord, home: AccountId | null): Place | null {
  if (accountId !== null) return rootPlaceOf(accountId);
  return home === null ? null : { accountId: home, key: `unreadable/${home}` };
}

/** @param foreign the account whose root it is, when it is another */
export function rootPlaceOf(accountId: AccountId, foreign: AccountId | null = null): Place {
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

/**
 * Sessions of one role are one caller: a job takes a new name for each. So are all federated users of an account: whoever gives
 * them credentials chooses any name, and their ARN does not say who did.
 */
function callerOf({ accountId, identity: { arn } }: RootEvent): Place {
  const caller = arn?.replace(/^(arn:[^:]*:sts::\d*:(?:assumed-role\/[^/]+|federated-user))\/.*$/s, '$1');
  return { accountId, key: `caller/${caller ?? 'unknown'}` };
}

/** Services work for root all day: if that belonged to what they alerted of, no incident would rest before it is cut. */
export function takesOnlyAlerts(key: string): boolean {
  return key.startsWith(servicePrefix);
}

/** How long an incident of the thread stays open without an event, in milliseconds. */
export function restOf(key: string): number {
  return (key.startsWith(rootPrefix) ? 30 : 15) * minute;
}
