import type { Plan } from '../../domain/plan';

/** What is still to be said of a window. */
export type Owed = 'plan-announced' | 'plan-cancelled' | 'plan-unused' | 'plan-used';

/**
 * What root does may reach us half an hour late, where only the sweep of the event history finds it: nobody calls a window
 * unused before.
 */
const graceMs = 45 * 60_000;

/**
 * Null when nothing is owed. A window that ended before people could be told of it never began, and is not told any more.
 * @param knownUntil until when it is known what root did, apart from what may reach us late: before, nobody can say how a window
 * ended; null when nothing is known
 */
export function owedOf(plan: Plan, now: Date, knownUntil: Date | null = now): Owed | null {
  const { cancelled, announcedAt } = plan;
  if (cancelled !== null) return cancelled.announcedAt === null ? 'plan-cancelled' : null;
  if (announcedAt === null) return now.getTime() < Date.parse(plan.to) ? 'plan-announced' : null;
  return endOwedOf(plan, now, knownUntil);
}

/** By the earlier of the two times: what is known cannot lie ahead of a clock that was set back. */
function endOwedOf({ to, closedAt, usedAt }: Plan, now: Date, knownUntil: Date | null): Owed | null {
  if (closedAt !== null || knownUntil === null) return null;
  if (Math.min(now.getTime(), knownUntil.getTime()) - Date.parse(to) < graceMs) return null;
  return usedAt === null ? 'plan-unused' : 'plan-used';
}

/** The window after this was said. @param at ISO 8601, UTC */
export function settled(plan: Plan, owed: Owed, at: string): Plan {
  switch (owed) {
    case 'plan-announced':
      return { ...plan, announcedAt: at };
    case 'plan-cancelled':
      return { ...plan, cancelled: plan.cancelled && { ...plan.cancelled, announcedAt: at } };
    case 'plan-unused':
    case 'plan-used':
      return { ...plan, closedAt: at };
  }
}
