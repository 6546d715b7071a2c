import type { CheckState, Turn } from '../../domain/check-state';

/**
 * What is remembered of a check's last turn after a judgement. Not to be able to tell is no turn, nor is it one when the same
 * is seen again after that.
 */
export function turnAfter(
  { outcome: from, lastKnown, turned }: CheckState,
  { judgement: { outcome }, at }: Judged,
): Turn | null {
  return outcome === 'unknown' || outcome === from || outcome === lastKnown ? turned : { from, at };
}

interface Judged {
  readonly judgement: Pick<CheckState, 'outcome'>;
  /** ISO 8601: when the account was read. */
  readonly at: string;
}
