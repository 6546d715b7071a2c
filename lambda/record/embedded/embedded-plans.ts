import type { AccountId } from '../../domain/account-id';
import type { Plan } from '../../domain/plan';
import type { Plans } from '../plans.port';
import { storedPlan, storedUse } from '../stored/stored-plans';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';
import { replaceVersion } from './versions';

/** Windows of planned use; whether one was used stands beside it. */
export class EmbeddedPlans implements Plans {
  private readonly keeper: TextKeeper;
  private readonly plans: Shelf<Plan>;
  private readonly uses: Shelf<{ readonly at: string }>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.plans = new Shelf(keeper, 'plans', storedPlan);
    this.uses = new Shelf(keeper, 'plan-uses', storedUse);
  }

  of(account: AccountId): Promise<readonly Plan[]> {
    return this.keeper.atomically(() => this.plans.under(`${account} `).map((plan) => this.withUse(plan)));
  }

  save(plan: Plan): Promise<Plan> {
    return this.keeper.atomically(() => this.withUse(replaceVersion(this.plans, nameOf(plan), plan)));
  }

  markUsed(plan: Pick<Plan, 'accountId' | 'id'>, at: string): Promise<void> {
    return this.keeper.atomically(() => {
      this.uses.set(nameOf(plan), { at });
    });
  }

  private withUse(plan: Plan): Plan {
    return { ...plan, usedAt: this.uses.get(nameOf(plan))?.at ?? null };
  }
}

const nameOf = ({ accountId, id }: Pick<Plan, 'accountId' | 'id'>): string => `${accountId} plan/${id}`;
