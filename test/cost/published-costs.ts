import { monthlyCost } from '../../lib/cost/monthly-cost';
import { pricesAsOf } from '../../lib/cost/prices';
import { configurations } from '../lib/configurations';
import { templateOf } from '../support/template';

/** What `preflight` and the README say: USD a month, rounded up to whole cents. */
export function publishedCosts() {
  return { pricesAsOf, costs: { default: costOf('default'), slack: costOf('slack'), trail: costOf('trail') } };
}

function costOf(name: keyof typeof configurations) {
  const { withinFreeTier, withoutFreeTier } = monthlyCost(templateOf(configurations[name]).toJSON());
  return { withinFreeTier: inCents(withinFreeTier), withoutFreeTier: inCents(withoutFreeTier) };
}

function inCents(usd: number): number {
  return Math.ceil(usd * 100) / 100;
}
