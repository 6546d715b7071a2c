import type { AccountId } from '../../domain/account-id';
import type { Plan } from '../../domain/plan';
import { InMemoryVersions } from './in-memory-versions';
import type { Plans } from '../plans.port';

/** Windows of planned use, remembered for one process: the demo, and tests. */
export class InMemoryPlans implements Plans {
  private readonly plans = new InMemoryVersions<Plan>();
  private readonly uses = new Map<string, string>();

  of(account: AccountId): Promise<readonly Plan[]> {
    const kept = this.plans.all().filter(({ accountId }) => accountId === account);
    return Promise.resolve(kept.map((plan) => this.withUse(plan)));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a refusal rejects, as behind every other implementation
  async save(plan: Plan): Promise<Plan> {
    return this.withUse(this.plans.replace(nameOf(plan), plan));
  }

  markUsed(plan: Pick<Plan, 'accountId' | 'id'>, at: string): Promise<void> {
    this.uses.set(nameOf(plan), at);
    return Promise.resolve();
  }

  private withUse(plan: Plan): Plan {
    return { ...plan, usedAt: this.uses.get(nameOf(plan)) ?? null };
  }
}

const nameOf = ({ accountId, id }: Pick<Plan, 'accountId' | 'id'>): string => `plan/${id} of ${accountId}`;
