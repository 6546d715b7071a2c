import type { Plan } from '../../domain/plan';
import { settlePlan, type PlanPlace, type PlanServices } from './settle-plan';

/** The window is written and not announced: it lowers nothing until the next review has told people of it. */
export class NotAnnouncedError extends Error {
  override readonly name = 'NotAnnouncedError';
}

/**
 * Writes a new window, then tells people and machines of it; only then it counts.
 * @throws NotAnnouncedError with the cause when it was written and could not be told; what the store says when it was not written
 */
export async function announcePlan(plan: Plan, place: PlanPlace, services: PlanServices): Promise<Plan> {
  const written = await services.plans.save(plan);
  return await announced(written, place, services);
}

/**
 * Ends a window at once, then tells people and machines of it. One that is cancelled already is told if that is still owed.
 * @param by the ARN of whoever cancels it
 * @throws as {@link announcePlan}; OvertakenError when it was changed meanwhile
 */
export async function cancelPlan(plan: Plan, by: string, place: PlanPlace, services: PlanServices): Promise<Plan> {
  return await announced(await cancelled(plan, by, services), place, services);
}

/** The same without telling, which is left to the next who settles it. The window ends at once all the same. */
export async function cancelled(
  plan: Plan,
  by: string,
  { plans, now }: Pick<PlanServices, 'plans' | 'now'>,
): Promise<Plan> {
  if (plan.cancelled !== null) return plan;
  return await plans.save({ ...plan, cancelled: { at: now().toISOString(), by, announcedAt: null } });
}

async function announced(written: Plan, place: PlanPlace, services: PlanServices): Promise<Plan> {
  try {
    return await settlePlan(written, place, services);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new NotAnnouncedError(said, { cause });
  }
}
