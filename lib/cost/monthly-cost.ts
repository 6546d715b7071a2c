import { z } from 'zod';
import { metrics } from '../../lambda/contract/metrics';
import type { Usage } from './assumptions';
import { prices, type PriceName } from './prices';
import { usageByType } from './usage';

/** One thing that AWS counts, in a quiet month. */
export interface Position {
  readonly price: PriceName;
  readonly units: number;
}

export interface MonthlyCost {
  /** USD, while AWS's always-free tier is not used up by others. */
  readonly withinFreeTier: number;
  /** USD, when nothing is free any more. */
  readonly withoutFreeTier: number;
  /** What the sums are made of. */
  readonly positions: readonly Position[];
}

const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown().optional() })),
});

/**
 * What the resources of a synthesized template cost in a quiet month, at list prices of us-east-1.
 * @throws Error naming a resource whose type or properties have no price
 */
export function monthlyCost(synthesized: unknown): MonthlyCost {
  const { Resources } = template.parse(synthesized);
  const usages = Object.entries(Resources).map(([id, { Type, Properties }]) => usageOf(id, Type, Properties ?? {}));
  const positions = summed([...usages, metricsOfOurOwn()]);
  return {
    positions,
    withinFreeTier: total(positions, ({ price, units }) => Math.max(0, units - prices[price].free)),
    withoutFreeTier: total(positions, ({ units }) => units),
  };
}

function usageOf(id: string, type: string, properties: unknown): Usage {
  const entry = usageByType[type];
  if (entry === undefined)
    throw new Error(
      `${type} (${id}) has no price: say in lib/cost/usage.ts what a month uses of it, or why it is free.`,
    );
  if ('free' in entry) return {};
  try {
    return entry.usage(properties);
  } catch (cause) {
    throw new Error(`${type} (${id}) is not as the prices in lib/cost/usage.ts assume: ${String(cause)}`, { cause });
  }
}

/** Functions make them by what they log, so that no template shows them; each has one set of dimensions. */
function metricsOfOurOwn(): Usage {
  return { customMetric: Object.keys(metrics).filter((name) => name !== 'namespace').length };
}

function summed(usages: readonly Usage[]): readonly Position[] {
  return Object.keys(prices)
    .filter(isPriceName)
    .map((price) => ({ price, units: usages.reduce((sum, usage) => sum + (usage[price] ?? 0), 0) }))
    .filter(({ units }) => units > 0);
}

function isPriceName(name: string): name is PriceName {
  return name in prices;
}

function total(positions: readonly Position[], billed: (position: Position) => number): number {
  return positions.reduce((sum, position) => sum + billed(position) * prices[position.price].usd, 0);
}
