/** The middle of the values; half of them took longer. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1] ?? NaN, sorted[middle] ?? NaN];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/**
 * Measures several things in turn, so that a busy minute slows them all, after a round that does not count.
 * @returns the median of each
 */
export async function mediansInTurn<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  const entries = Object.entries<() => Promise<number>>(measures).map(([name, measure]) => {
    const times: number[] = [];
    return { name, measure, times };
  });
  for (let round = 0; round <= rounds; round += 1) {
    for (const { measure, times } of entries) {
      const time = await measure();
      if (round > 0) times.push(time);
    }
  }
  return Object.fromEntries(entries.map(({ name, times }) => [name, median(times)])) as Record<Name, number>;
}
