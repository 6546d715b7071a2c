import type { CheckState, Turn } from '../../domain/check-state';
import type { Incident } from '../../domain/incident';
import type { StateChanges } from '../../domain/incident-report';
import type { Outcome } from '../../domain/outcome';
import { checkWords, type CheckWords } from './check-words';

/**
 * What reviews saw to change since an incident began. A review that came before its last event counts as well: what it saw,
 * people were told.
 * @returns null when no review has looked since the incident began
 */
export function stateChanges(
  { startedAt, lastAt }: Pick<Incident, 'startedAt' | 'lastAt'>,
  states: readonly CheckState[],
): StateChanges | null {
  const since = states.filter(({ judgedAt }) => isFrom(startedAt, judgedAt));
  const lookedAt = newest(since.map(({ judgedAt }) => judgedAt));
  if (lookedAt === null) return null;
  const of = (change: Change) => wordsOf(since.filter((state) => changeOf(state, startedAt) === change));
  return {
    wrong: of('wrong').map(({ fails }) => fails),
    alsoSeen: of('also seen').map(({ fails }) => fails),
    mended: of('mended').map(({ holds }) => holds),
    lookedAt,
    isBeforeLastEvent: !isFrom(lastAt, lookedAt),
  };
}

type Change = 'wrong' | 'also seen' | 'mended';

/** Of what could not be seen before, or was judged by a release that did not remember it, it is not known that it changed. */
function changeOf({ outcome, openSince, turned }: CheckState, startedAt: string): Change | null {
  const from = turnSince(startedAt, turned);
  if (outcome === 'unknown') return null;
  if (outcome !== 'fail') return from === 'fail' ? 'mended' : null;
  if (openSince === null || !isFrom(startedAt, openSince)) return null;
  return from === 'unknown' ? 'also seen' : 'wrong';
}

function turnSince(startedAt: string, turned: Turn | null): Outcome {
  return turned !== null && isFrom(startedAt, turned.at) ? turned.from : 'unknown';
}

/** In the order of the catalogue. */
function wordsOf(states: readonly CheckState[]): readonly CheckWords[] {
  return checkWords.filter(({ check }) => states.some((state) => state.check === check));
}

function isFrom(from: string, time: string): boolean {
  return Date.parse(time) >= Date.parse(from);
}

function newest(times: readonly string[]): string | null {
  return times.reduce<string | null>((last, time) => (last === null || isFrom(last, time) ? time : last), null);
}
