import type { Plan } from '../../lambda/domain/plan';
import type { Audience } from '../../lambda/observe/audience.port';
import { announcePlan, cancelled, cancelPlan } from '../../lambda/use-cases/planned-use/announce-plan';
import type { PlanPlace, PlanServices } from '../../lambda/use-cases/planned-use/settle-plan';
import type { Watching } from '../store/watch-lease';
import { Failure } from '../terminal/failure';

/** A window as it is kept, and who tells of it. */
export interface Telling {
  readonly plan: Plan;
  /** `told` when people were; else it is owed, and the watch that finds it so tells of it: null when none runs now. */
  readonly by: 'told' | Watching | null;
}

/** Writes windows of planned use, and sees to it that people are told. */
export interface Herald {
  /** @throws Failure when nobody would ever hear, NotAnnouncedError when it was written and not told */
  announce(plan: Plan): Promise<Telling>;
  /** Ends it at once. @param by the ARN of whoever cancels it @throws NotAnnouncedError, OvertakenError */
  cancel(plan: Plan, by: string): Promise<Telling>;
}

/** Tells people itself. @param audience who hears of it; null for the one at the terminal */
export function tellingHerald(place: PlanPlace, services: PlanServices, audience: Audience | null): Herald {
  return {
    announce: async (plan) => {
      if (audience !== null) await refuseUnheard(audience);
      return { plan: await announcePlan(plan, place, services), by: 'told' };
    },
    cancel: async (plan, by) => ({ plan: await cancelPlan(plan, by, place, services), by: 'told' }),
  };
}

/** Leaves it to the watch that has the same store, since only that has the channels. */
export function leavingHerald(watching: Watching | null, services: Pick<PlanServices, 'plans' | 'now'>): Herald {
  return {
    announce: async (plan) => ({ plan: await services.plans.save(plan), by: watching }),
    cancel: async (plan, by) => {
      const written = await cancelled(plan, by, services);
      return { plan: written, by: written.cancelled?.announcedAt == null ? watching : 'told' };
    },
  };
}

/** What nobody hears is not announced, and would lower nothing. Whether somebody hears may be unknown: then people are told. */
async function refuseUnheard(audience: Audience): Promise<void> {
  const isListening = await audience.isListening().catch(() => true);
  if (!isListening)
    throw new Failure(
      'Nobody has confirmed to receive alerts, so nobody would hear of the window. Confirm the subscription first (stack output NextSteps).',
    );
}
