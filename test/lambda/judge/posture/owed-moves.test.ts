import { neverPublished, type Move } from '../../../../lambda/judge/posture/moves';
import { hour, inWords, movesOf, nextMove } from '../../../support/moves';

describe('a transition that the last run may not have told', () => {
  const [opening, resolving, reopening] = movesOf(['fail', 'pass', 'fail']);
  const next = (owed: Move | undefined, seen: Parameters<typeof nextMove>[1], told: 'now' | 'summary' = 'now'): Move =>
    nextMove(owed?.state ?? null, seen, 6 * hour, told);

  it('is marked in its state', () => {
    expect(opening?.state.recordedAt).toBe(neverPublished);
  });

  it.each([
    ['opened, still failing', opening, 'fail', 'open opened now', 1],
    ['opened, unknown now', opening, 'denied', 'open opened now', 1],
    ['opened, mended since', opening, 'pass', 'resolved resolved now', 2],
    ['resolved, still well', resolving, 'pass', 'resolved resolved now', 2],
    ['resolved, failing again', resolving, 'fail', 'open reopened now', 3],
    ['resolved, unknown now: good news waits', resolving, 'denied', '-', 2],
    ['reopened, still failing', reopening, 'fail', 'open reopened now', 3],
  ] as const)('%s', (_, owed, seen, words, number) => {
    const move = next(owed, seen);

    expect(inWords(move)).toBe(words);
    expect(move.state.transitionNumber).toBe(number);
    expect(move.state.recordedAt).toBe(neverPublished);
  });

  it('stays quiet for a check that is told in the summary', () => {
    const move = next(opening, 'fail', 'summary');

    expect(inWords(move)).toBe('open opened quiet');
  });
});
