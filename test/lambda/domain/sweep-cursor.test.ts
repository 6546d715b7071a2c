import { parseAccountId } from '../../../lambda/domain/account-id';
import { emptyTally } from '../../../lambda/domain/past';
import { overlapSeconds, settled, wholeWindow, type SweepCursor } from '../../../lambda/domain/sweep-cursor';

describe('a window of which nothing was read', () => {
  it('is to be read whole', () => {
    expect(wholeWindow('2026-11-21T03:00:00Z', '2026-11-21T04:00:00Z')).toEqual({
      from: '2026-11-21T03:00:00Z',
      to: '2026-11-21T04:00:00Z',
      done: [],
      place: null,
    });
  });
});

describe('a cursor after its window was read and told', () => {
  it.each([
    [
      'settles up to twenty minutes before the end',
      '2026-11-21T03:00:00Z',
      '2026-11-21T04:00:00Z',
      '2026-11-21T03:40:00Z',
    ],
    ['goes no further back than the window', '2026-11-21T03:00:00Z', '2026-11-21T03:05:00Z', '2026-11-21T03:00:00Z'],
    ['does not move over the overlap alone', '2026-11-21T03:00:00Z', '2026-11-21T03:20:00Z', '2026-11-21T03:00:00Z'],
  ])('%s', (_, from, to, settledUntil) => {
    expect(settled(aCursor(), { from, to }).settledUntil).toBe(settledUntil);
  });

  it('leaves nothing unfinished, and what is from before Rootwatch watched as it was', () => {
    const cursor = aCursor();

    const after = settled(cursor, { from: '2026-11-21T03:00:00Z', to: '2026-11-21T04:00:00Z' });

    expect(after).toEqual({ ...cursor, settledUntil: '2026-11-21T03:40:00Z', unfinished: null });
  });

  it('overlaps the next window by more than AWS usually needs to show an event', () => {
    expect(overlapSeconds).toBeGreaterThan(15 * 60);
  });
});

/** In the middle of a window, with a part of the past still to read. */
function aCursor(): SweepCursor {
  return {
    accountId: parseAccountId('111122223333'),
    region: 'eu-west-1',
    settledUntil: '2026-11-21T03:00:00Z',
    unfinished: wholeWindow('2026-11-21T03:00:00Z', '2026-11-21T04:00:00Z'),
    past: { left: wholeWindow('2026-08-23T03:00:00Z', '2026-11-21T03:00:00Z'), tally: emptyTally },
  };
}
