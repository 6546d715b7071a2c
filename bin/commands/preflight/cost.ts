import { costs, pricesAsOf } from './monthly-costs.json';

/** One line; the figures are computed from the synthesized template (`lib/cost`, `npm run cost`). */
export function costInWords(makesTrail: boolean): string {
  const { withinFreeTier, withoutFreeTier } = makesTrail ? costs.trail : costs.default;
  const what = makesTrail ? 'the trail included' : 'default configuration';
  return `about ${usd(withinFreeTier)} a month within AWS's always-free tier, ${usd(withoutFreeTier)} where others have used it up (${what}, a quiet month, list prices of us-east-1 as of ${pricesAsOf})`;
}

function usd(amount: number): string {
  return `${amount.toFixed(2)} USD`;
}
