import { shifted, toTheSecond } from '../../../../lambda/domain/history';
import type { Caller } from '../../../../lambda/observe/caller';
import type { PlanServices } from '../../../../lambda/use-cases/planned-use/settle-plan';
import type { Herald, Telling } from '../../../home/herald';
import { newPlan } from '../../planned-use/new-plan';

const lastsSeconds = 3600;

/** What a window is announced with. */
export interface Desk {
  readonly caller: Caller;
  readonly services: Pick<PlanServices, 'plans' | 'now'>;
  readonly herald: Herald;
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
   * @throws Failure when nobody would hear of it, NotAnnouncedError when it was written and not told
   */
  async open(reason: string): Promise<Telling> {
    const { caller, services, herald } = await this.desk();
    const now = services.now();
    const from = toTheSecond(now);
    const window = { from, to: shifted(from, lastsSeconds) };
    return await herald.announce(newPlan({ window, reason, ticket: null }, caller, now));
  }

  /** @returns when it ends, ISO 8601, though a watch may still have to tell of it; null when it is over or taken back */
  async openUntil(id: string): Promise<string | null> {
    const { caller, services } = await this.desk();
    const plan = (await services.plans.of(caller.accountId)).find((one) => one.id === id);
    return plan?.cancelled === null && Date.parse(plan.to) > services.now().getTime() ? plan.to : null;
  }

  /** Takes it back, which is told as it was announced. Nothing happens when it is over. @throws what the store or the announcer says */
  async close(id: string): Promise<void> {
    if ((await this.openUntil(id)) === null) return;
    const { caller, services, herald } = await this.desk();
    const plan = (await services.plans.of(caller.accountId)).find((one) => one.id === id);
    if (plan !== undefined) await herald.cancel(plan, caller.arn);
  }
}
