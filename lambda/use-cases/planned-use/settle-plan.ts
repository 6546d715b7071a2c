import type { AccountProfile } from '../../domain/account';
import type { Plan } from '../../domain/plan';
import type { FindingContext } from '../../judge/finding-context';
import { owedOf, settled } from '../../judge/planned-use/owed';
import { planFinding, tellingNumbers } from '../../judge/planned-use/plan-finding';
import type { Plans } from '../../record/plans.port';
import { tellDecisionOnce, type DecisionTelling } from './tell-once';

export interface PlanServices extends DecisionTelling {
  readonly plans: Plans;
  readonly findingText: Pick<FindingContext, 'productVersion' | 'runbook'>;
  now(): Date;
  /** Until when it is known what root did; null when nothing is known yet. @default always until now */
  knownUntil?(): Date | null;
}

/** Whose account it is, for the words. */
export interface PlanPlace {
  readonly partition: string;
  readonly profile: AccountProfile | null;
}

/**
 * Says what is owed of a window, and then remembers that it was said. The window was written before: a crash in between leaves
 * it owed, whoever comes next says it under the same number, and until then it lowers nothing.
 * @returns the window as it is kept
 * @throws StillHeldError or OvertakenError when another is at it, or what the store or the announcer says
 */
export async function settlePlan(plan: Plan, place: PlanPlace, services: PlanServices): Promise<Plan> {
  const now = services.now();
  const owed = owedOf(plan, now, services.knownUntil === undefined ? now : services.knownUntil());
  if (owed === null) return plan;
  const context = { profile: place.profile, observedAt: now.toISOString(), ...services.findingText };
  await tellDecisionOnce(planFinding(plan, owed, place.partition, context), tellingNumbers[owed], services);
  return await services.plans.save(settled(plan, owed, services.now().toISOString()));
}
