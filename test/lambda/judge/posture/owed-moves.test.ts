import { asTold, type Move } from '../../../../lambda/judge/posture/moves';
import { hour, inWords, movesOf, nextMove } from '../../../support/moves';

type History = Parameters<typeof movesOf>[0];
type Seen = History[number];

describe('a transition that the last run may not have told', () => {
  const opened = ['fail'] as const;
  const resolved = ['fail', 'pass'] as const;
  const reopened = ['fail', 'pass', 'fail'] as const;
  const lost = ['fail', 'denied', 'denied'] as const;
  const found = ['fail', 'denied', 'denied', 'fail'] as const;
  const seenAgain = ['denied', 'denied', 'pass'] as const;

  it('is owed in its state until it is told', () => {
    const { state } = lastOf(opened);

    expect(state.owed).toMatchObject({ transition: 'opened' });
    expect(asTold(state).owed).toBeNull();
  });

  it.each([
    ['opened, still failing', opened, 'fail', 'open opened now', 1],
    ['opened, unknown now', opened, 'denied', 'open opened now', 1],
    ['opened, mended since', opened, 'pass', 'resolved resolved now', 2],
    ['resolved, still well', resolved, 'pass', 'resolved resolved now', 2],
    ['resolved, failing again', resolved, 'fail', 'open reopened now', 3],
    ['resolved, unknown now: good news waits', resolved, 'denied', '-', 2],
    ['reopened, still failing', reopened, 'fail', 'open reopened now', 3],
    ['not seen any more, still not seen', lost, 'denied', 'open still-open now', 2],
    ['not seen any more, failing now', lost, 'fail', 'open still-open now', 3],
    ['not seen any more, mended since', lost, 'pass', 'resolved resolved now', 3],
    ['seen again to fail, still failing', found, 'fail', 'open still-open now', 3],
    ['seen again to fail, unknown now', found, 'denied', 'open still-open now', 3],
  ] as const)('%s', (_, history, seen, words, number) => {
    const move = next(history, seen);

    expect(inWords(move)).toBe(words);
    expect(move.state.transitionNumber).toBe(number);
    expect(move.state.owed).not.toBeNull();
  });

  it('says of good news that comes late what it ended, and since when that was so', () => {
    expect(next(resolved, 'pass')).toMatchObject({ openSince: '2026-11-21T03:00:00.000Z', wasOpenAs: 'fail' });
    expect(next(seenAgain, 'pass')).toMatchObject({
      openSince: '2026-11-21T03:00:00.000Z',
      wasOpenAs: 'unknown',
    });
  });

  it('stays quiet for a check that is told in the summary', () => {
    const move = next(opened, 'fail', 'summary');

    expect(inWords(move)).toBe('open opened quiet');
  });
});

/** The move after which the run may have ended. */
function lastOf(history: History): Move {
  const last = movesOf(history).at(-1);
  if (last === undefined) throw new Error('a history has at least one evaluation');
  return last;
}

function next(history: History, seen: Seen, told: 'now' | 'summary' = 'now'): Move {
  return nextMove(lastOf(history).state, seen, 6 * hour, told);
}
