import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { openedSessionOf } from '../activity/opened-session';

/**
 * The temporary key of the root session that a record opens or is part of: by it the two are found to belong together.
 * @returns null for a record that has to do with none
 */
export function sessionOf(record: RootEvent | UnreadableRecord, actor: ActorKind): string | null {
  if (record.kind === 'unreadable') return null;
  return actor === 'root-session' ? record.identity.keyId : (openedSessionOf(record)?.keyId ?? null);
}
