import { shifted, toTheSecond } from '../../../lambda/domain/history';
import type { Caller } from '../../../lambda/observe/caller';
import type { Audience } from '../../../lambda/observe/audience.port';
import { announcePlan, cancelPlan } from '../../../lambda/use-cases/planned-use/announce-plan';
import type { PlanPlace, PlanServices } from '../../../lambda/use-cases/planned-use/settle-plan';
import { newPlan, refuseUnheard } from '../planned-use/new-plan';

const lastsSeconds = 3600;

/** What a window is announced with. */
export interface Desk {
  readonly caller: Caller;
  readonly place: PlanPlace;
  readonly services: PlanServices;
  /** Null where nothing is deployed: nobody but the person at the terminal hears. */
  readonly audience: Audience | null;
}

/** The window in which the sign-ins of this run are planned. */
export class Windows {
  private readonly desk: () => Promise<Desk>;

  /** @param desk made anew for each use, since credentials may have been renewed */
  constructor(desk: () => Promise<Desk>) {
    this.desk = desk;
  }

  /**
   * Announces an hour from now on.
   * @returns its id, and until when it lasts in ISO 8601
   * @throws Failure when nobody would hear of it, NotAnnouncedError when it was written and not told
   */
  async open(reason: string): Promise<{ readonly id: string; readonly to: string }> {
    const { caller, place, services, audience } = await this.desk();
    if (audience !== null) await refuseUnheard({ audience });
    const now = services.now();
    const from = toTheSecond(now);
    const window = { from, to: shifted(from, lastsSeconds) };
    return await announcePlan(newPlan({ window, reason, ticket: null }, caller, now), place, services);
  }

  async isOpen(id: string): Promise<boolean> {
    const { caller, services } = await this.desk();
    const plan = (await services.plans.of(caller.accountId)).find((one) => one.id === id);
    return plan?.cancelled === null && plan.announcedAt !== null && Date.parse(plan.to) > services.now().getTime();
  }

  /** Takes it back, and says so on every channel. Nothing happens when it is over. @throws what the store or the announcer says */
  async close(id: string): Promise<void> {
    if (!(await this.isOpen(id))) return;
    const { caller, place, services } = await this.desk();
    const plan = (await services.plans.of(caller.accountId)).find((one) => one.id === id);
    if (plan !== undefined) await cancelPlan(plan, caller.arn, place, services);
  }
}
