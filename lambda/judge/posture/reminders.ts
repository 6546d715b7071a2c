import type { CheckState } from '../../domain/check-state';
import type { RootPosture } from '../../domain/root-posture';
import { isBlind } from './blindness';
import type { PostureCheck } from './check';

/** When what is still open is told again, and whether anybody would hear it. */
export interface Reminders {
  readonly everyMinutes: number;
  /**
   * `hear`: somebody listens, or that is not known. `are-welcomed`: one message tells everything now, and the time begins
   * anew. `hear-nothing`: nobody listens, so nothing is told again.
   */
  readonly people: 'hear' | 'are-welcomed' | 'hear-nothing';
}

type Open = Pick<CheckState, 'status' | 'outcome' | 'cause' | 'judgedAt' | 'unknownSince' | 'waiver' | 'toldAt'>;

/** For this check in this account; null when nobody hears reminders of it. */
export function remindersFor(
  { told, reminds }: Pick<PostureCheck, 'told' | 'reminds'>,
  posture: RootPosture,
  reminders: Reminders | null,
): Reminders | null {
  return told === 'now' || reminds?.(posture) === true ? reminders : null;
}

/** Evaluations come a moment early or late: one that is seconds short of the interval must not put the reminder off to the next. */
const graceMs = 60_000;

/** True when people were told of what is open as long ago as the interval says. An accepted exception reminds nobody. */
export function isReminderDue(seen: Open, reminders: Reminders | null): boolean {
  if (reminders?.people !== 'hear' || seen.toldAt === null || isAccepted(seen) || isHiccup(seen)) return false;
  return Date.parse(seen.judgedAt) - Date.parse(seen.toldAt) >= reminders.everyMinutes * 60_000 - graceMs;
}

export function isAccepted({ outcome, waiver }: Pick<CheckState, 'outcome' | 'waiver'>): boolean {
  return outcome === 'fail' && waiver !== null;
}

/** One unknown between two failures: the next evaluation may know more. */
function isHiccup(seen: Open): boolean {
  return seen.outcome === 'unknown' && seen.cause !== 'not-visible' && !isBlind(seen);
}

/**
 * When people were last told, as the next evaluation counts from it. A clock that once ran ahead must not put reminders off
 * for ever.
 * @param at ISO 8601
 */
export function toldBefore(
  { status, toldAt, openSince }: Pick<CheckState, 'status' | 'toldAt' | 'openSince'>,
  at: string,
  reminders: Reminders | null,
): string | null {
  if (status !== 'open') return null;
  const told = toldAt ?? openSince;
  const isAhead = told !== null && Date.parse(told) > Date.parse(at);
  return reminders?.people === 'are-welcomed' || isAhead ? at : told;
}
