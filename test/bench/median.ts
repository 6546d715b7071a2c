/** The middle of the values; half of them took longer. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[middle - 1] ?? NaN, sorted[middle] ?? NaN];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

/**
 * Measures two things in turn, so that a busy minute slows both, after a round that does not count.
 * @returns the median of each
 */
export async function compared(
  rounds: number,
  bare: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ readonly bare: number; readonly ours: number; readonly ratio: number }> {
  const times = { bare: [] as number[], ours: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const [ofBare, ofOurs] = [await bare(), await ours()];
    if (round === 0) continue;
    times.bare.push(ofBare);
    times.ours.push(ofOurs);
  }
  const medians = { bare: median(times.bare), ours: median(times.ours) };
  return { ...medians, ratio: medians.ours / medians.bare };
}
