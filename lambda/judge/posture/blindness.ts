import type { CheckState } from '../../domain/check-state';

/**
 * How far apart two evaluations are to count as two. Runs that follow each other more closely are one: a deployment starts
 * a run beside the scheduled one, and Lambda repeats a run that failed after one and after two more minutes. The smallest
 * interval between scheduled runs is five minutes.
 */
const apartMs = 240_000;

/** One unknown may be a hiccup, or a report in the making; two evaluations in a row are news. */
export function isBlind(state: Pick<CheckState, 'judgedAt' | 'unknownSince'> | null): boolean {
  if (!state?.unknownSince) return false;
  return Date.parse(state.judgedAt) - Date.parse(state.unknownSince) >= apartMs;
}

/** @param at ISO 8601. A clock that once ran ahead must not put off for ever what is counted from it. */
export function unknownSince(before: Pick<CheckState, 'unknownSince'>, at: string): string {
  if (before.unknownSince === null) return at;
  return Date.parse(before.unknownSince) < Date.parse(at) ? before.unknownSince : at;
}
