import type { AccountId } from '../../domain/account-id';
import { longestPlanHours, type Plan } from '../../domain/plan';

/**
 * The announced window that a moment falls into; of several the one that began first. Its time is that of the deed, as AWS
 * writes it, so that no clock of ours moves it.
 *
 * @param at ISO 8601
 */
export function windowAround(plans: readonly Plan[], accountId: AccountId, at: string): Plan | null {
  const around = plans.filter((plan) => plan.accountId === accountId && holds(plan, at));
  return around.sort(byBeginning)[0] ?? null;
}

/**
 * A window begins when people know of it, and never counts backwards; it ends when it is cancelled, and no window counts for
 * longer than anybody may plan, whatever was written into the table.
 */
function holds({ from, to, announcedAt, cancelled }: Plan, at: string): boolean {
  if (announcedAt === null) return false;
  const begins = Math.max(Date.parse(from), Date.parse(announcedAt));
  const ends = Math.min(
    Date.parse(to),
    Date.parse(from) + longestPlanHours * 3_600_000,
    cancelled === null ? Infinity : Date.parse(cancelled.at),
  );
  const moment = Date.parse(at);
  return moment >= begins && moment < ends;
}

function byBeginning(left: Plan, right: Plan): number {
  return Date.parse(left.from) - Date.parse(right.from) || (left.id < right.id ? -1 : 1);
}
