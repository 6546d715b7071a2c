import type { AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { Plan } from '../../domain/plan';
import { DynamoAccountItems } from './dynamo-account-items';
import { DynamoNeighbours } from './dynamo-neighbours';
import type { Plans } from '../plans.port';
import { storedJson } from './stored-json';
import { storedPlan, storedUse } from '../stored/stored-plans';

const prefix = 'plan/';
const useOf = (id: string): string => `${prefix}${id}/use`;

/**
 * `pk: account/<account>, sk: plan/<id>`, and beside it `sk: plan/<id>/use`, so that whoever sees root at work never stands in
 * the way of whoever cancels the window. They are read with their neighbours.
 */
export class DynamoPlans implements Plans {
  private readonly items: DynamoAccountItems;
  private readonly neighbours: DynamoNeighbours;
  private readonly newWriter: () => string;

  /**
   * @param newWriter a text never given twice, by which a write knows itself when its answer was lost on the way
   * @param neighbours shared with what is asked for at the same moment
   */
  constructor(
    client: DynamoDBClient,
    tableName: string,
    now: () => Date,
    newWriter: () => string,
    neighbours = new DynamoNeighbours(client, tableName),
  ) {
    this.items = new DynamoAccountItems(client, tableName, now);
    this.neighbours = neighbours;
    this.newWriter = newWriter;
  }

  /** @throws DamagedItemError when what is stored is not a window, or not the use of one. */
  async of(account: AccountId): Promise<readonly Plan[]> {
    const items = (await this.neighbours.of(account)).filter((item) => item['sk']?.S?.startsWith(prefix));
    const uses = new Map(
      items.filter(isUse).map((item) => [item['sk']?.S ?? '', storedJson(item, 'body', storedUse).at]),
    );
    return items
      .filter((item) => !isUse(item))
      .map((item) => storedJson(item, 'body', storedPlan))
      .map((plan) => ({ ...plan, usedAt: uses.get(useOf(plan.id)) ?? null }));
  }

  save(plan: Plan): Promise<Plan> {
    return this.items.replace(plan.accountId, prefix + plan.id, plan, this.newWriter());
  }

  markUsed({ accountId, id }: Pick<Plan, 'accountId' | 'id'>, at: string): Promise<void> {
    return this.items.save(accountId, useOf(id), { at });
  }
}

function isUse(item: Record<string, AttributeValue>): boolean {
  return item['sk']?.S?.endsWith('/use') ?? false;
}
