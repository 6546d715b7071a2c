import type { Plan } from '../../domain/plan';
import { isLeftToAnother } from '../message-stays';
import type { Troubles } from '../troubles';
import { settlePlan, type PlanPlace, type PlanServices } from './settle-plan';

/**
 * What a review does about the windows: tells those that were written and not yet told, and those that ended unused. What
 * another is telling at this moment is left to it; if it dies, the next review finds it owed.
 */
export async function settlePlans(
  plans: readonly Plan[],
  place: PlanPlace,
  services: PlanServices,
  troubles: Troubles,
): Promise<void> {
  await Promise.all(
    plans.map(async (plan) => {
      try {
        await settlePlan(plan, place, services);
      } catch (error) {
        const failure = error instanceof Error ? error : new Error(String(error));
        if (!isLeftToAnother(failure)) troubles.keep(failure);
      }
    }),
  );
}
