import type { OpenedSession } from '../../domain/opened-session';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import { doubtfulKeyOf } from '../../judge/activity/opened-session';
import type { Broken } from '../activity-questions';
import type { JoiningServices, Known } from './join-incident';

/**
 * The root session that a call may be part of though its record does not say so. Only for such a call the store is asked, and
 * when it cannot say the call is judged as of root itself, which it is in doubt.
 */
export async function openedBefore(
  record: RootEvent | UnreadableRecord,
  { incidents }: JoiningServices,
): Promise<OpenedSession | null> {
  const key = record.kind === 'event' ? doubtfulKeyOf(record) : null;
  if (key === null) return null;
  try {
    return await incidents.openedSession(key);
  } catch {
    return null;
  }
}

/** Undefined where the store could not be asked: then what was known before still holds. */
export function openedIn(known: Known | null | Broken): OpenedSession | null | undefined {
  return known === null || 'cause' in known ? undefined : known.opened;
}
