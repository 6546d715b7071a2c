import { distance } from 'fastest-levenshtein';

/** The candidate that was probably meant, or null when none is near. Letter case does not count. */
function nearest(typed: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, steps: distance(typed.toLowerCase(), candidate.toLowerCase()) }))
    .sort((left, right) => left.steps - right.steps);
  const best = ranked[0];
  return best !== undefined && best.steps <= Math.max(2, Math.floor(typed.length / 3)) ? best.candidate : null;
}

/** `Did you mean 'x'? `, or nothing. */
export function didYouMean(typed: string, candidates: readonly string[]): string {
  const meant = nearest(typed, candidates);
  return meant === null ? '' : `Did you mean '${meant}'? `;
}
