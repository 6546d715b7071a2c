import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { foreignAccountOf } from '../activity/actor';
import { doubtfulKeyOf, openedSessionOf } from '../activity/opened-session';

/**
 * The temporary key of the root session that a record opens, is part of or may be part of: by it they are found to belong
 * together, whichever arrives first.
 * @returns null for a record that has to do with none
 */
export function sessionOf(record: RootEvent | UnreadableRecord, actor: ActorKind): string | null {
  if (record.kind === 'unreadable') return null;
  if (actor === 'root-session') return record.identity.keyId;
  return actor === 'root-user' ? ownDoubtfulKeyOf(record) : (openedSessionOf(record)?.keyId ?? null);
}

/** What root does in another account stands there in a thread of its own, which must not draw in what it does at home. */
function ownDoubtfulKeyOf(event: RootEvent): string | null {
  return foreignAccountOf(event) === null ? doubtfulKeyOf(event) : null;
}
