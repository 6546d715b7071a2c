/** One thing that AWS counts, in the default configuration, in a month in which nothing happens. */
interface Position {
  readonly what: string;
  readonly units: number;
  /** USD a unit, us-east-1, from AWS's price pages. */
  readonly price: number;
  /** Units a month that stay free for ever; an organization shares them. */
  readonly free: number;
}

const reviewsAMonth = 744;
const checks = 7;

const positions: readonly Position[] = [
  // https://aws.amazon.com/sqs/pricing/: a function that waits on a queue asks it about 15 times a minute.
  { what: 'queue requests', units: 650_000, price: 0.4 / 1_000_000, free: 1_000_000 },
  // https://aws.amazon.com/cloudwatch/pricing/
  { what: 'alarm metrics', units: 5, price: 0.1, free: 10 },
  { what: 'custom metrics', units: 1, price: 0.3, free: 10 },
  { what: 'GB of logs', units: 0.05, price: 0.5, free: 5 },
  // https://aws.amazon.com/lambda/pricing/: arm64, half a GB for two seconds a review.
  { what: 'GB-seconds of functions', units: reviewsAMonth, price: 0.0000133334, free: 400_000 },
  // https://aws.amazon.com/dynamodb/pricing/on-demand/: nothing is free here.
  { what: 'table writes', units: reviewsAMonth * (checks + 2), price: 0.625 / 1_000_000, free: 0 },
  { what: 'table reads', units: reviewsAMonth * (checks + 2), price: 0.125 / 1_000_000, free: 0 },
];

export interface MonthlyCost {
  /** USD, while AWS's always-free tier is not used up by others. */
  readonly withinFreeTier: number;
  /** USD, when nothing is free any more. */
  readonly withoutFreeTier: number;
}

export function monthlyCost(): MonthlyCost {
  const sum = (billed: (position: Position) => number): number =>
    positions.reduce((total, position) => total + billed(position) * position.price, 0);
  return {
    withinFreeTier: sum(({ units, free }) => Math.max(0, units - free)),
    withoutFreeTier: sum(({ units }) => units),
  };
}

/** One line, rounded up to whole cents. */
export function costInWords(): string {
  const { withinFreeTier, withoutFreeTier } = monthlyCost();
  const cents = (usd: number): string => (Math.ceil(usd * 100) / 100).toFixed(2);
  return `about ${cents(withinFreeTier)} USD a month within AWS's always-free tier, ${cents(withoutFreeTier)} USD where others have used it up (list prices of us-east-1, default configuration, a quiet month)`;
}
