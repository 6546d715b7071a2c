import type { Plan } from '../../domain/plan';

/** What is still to be said of a window. */
export type Owed = 'plan-announced' | 'plan-cancelled' | 'plan-unused' | 'plan-used';

/**
 * What root does may reach us half an hour late, where only the sweep of the event history finds it: nobody calls a window
 * unused before.
 */
const graceMs = 45 * 60_000;

/** Null when nothing is owed. A window that ended before people could be told of it never began, and is not told any more. */
export function owedOf(plan: Plan, now: Date): Owed | null {
  const { cancelled, announcedAt, closedAt } = plan;
  if (cancelled !== null) return cancelled.announcedAt === null ? 'plan-cancelled' : null;
  const sinceEnd = now.getTime() - Date.parse(plan.to);
  if (announcedAt === null) return sinceEnd < 0 ? 'plan-announced' : null;
  if (closedAt !== null || sinceEnd < graceMs) return null;
  return plan.usedAt === null ? 'plan-unused' : 'plan-used';
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
