import { asTold, type Move } from '../../../../lambda/judge/posture/moves';
import { hour, inWords, movesOf, nextMove } from '../../../support/moves';

describe('a transition that the last run may not have told', () => {
  const [opening, resolving, reopening] = movesOf(['fail', 'pass', 'fail']);
  const lost = movesOf(['fail', 'denied', 'denied']).at(-1);
  const found = movesOf(['fail', 'denied', 'denied', 'fail']).at(-1);
  const seenAgain = movesOf(['denied', 'denied', 'pass']).at(-1);
  const next = (owed: Move | undefined, seen: Parameters<typeof nextMove>[1], told: 'now' | 'summary' = 'now'): Move =>
    nextMove(owed?.state ?? null, seen, 6 * hour, told);

  it('is owed in its state until it is told', () => {
    expect(opening?.state.owed).toMatchObject({ transition: 'opened' });
    expect(opening && asTold(opening.state).owed).toBeNull();
  });

  it.each([
    ['opened, still failing', opening, 'fail', 'open opened now', 1],
    ['opened, unknown now', opening, 'denied', 'open opened now', 1],
    ['opened, mended since', opening, 'pass', 'resolved resolved now', 2],
    ['resolved, still well', resolving, 'pass', 'resolved resolved now', 2],
    ['resolved, failing again', resolving, 'fail', 'open reopened now', 3],
    ['resolved, unknown now: good news waits', resolving, 'denied', '-', 2],
    ['reopened, still failing', reopening, 'fail', 'open reopened now', 3],
    ['not seen any more, still not seen', lost, 'denied', 'open still-open now', 2],
    ['not seen any more, failing now', lost, 'fail', 'open still-open now', 3],
    ['not seen any more, mended since', lost, 'pass', 'resolved resolved now', 3],
    ['seen again to fail, still failing', found, 'fail', 'open still-open now', 3],
    ['seen again to fail, unknown now', found, 'denied', 'open still-open now', 3],
  ] as const)('%s', (_, owed, seen, words, number) => {
    const move = next(owed, seen);

    expect(inWords(move)).toBe(words);
    expect(move.state.transitionNumber).toBe(number);
    expect(move.state.owed).not.toBeNull();
  });

  it('says of good news that comes late what it ended, and since when that was so', () => {
    expect(next(resolving, 'pass')).toMatchObject({ openSince: '2026-11-21T03:00:00.000Z', wasOpenAs: 'fail' });
    expect(next(seenAgain, 'pass')).toMatchObject({
      openSince: '2026-11-21T03:00:00.000Z',
      wasOpenAs: 'unknown',
    });
  });

  it('stays quiet for a check that is told in the summary', () => {
    const move = next(opening, 'fail', 'summary');

    expect(inWords(move)).toBe('open opened quiet');
  });
});
