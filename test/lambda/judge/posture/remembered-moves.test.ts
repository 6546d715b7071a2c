import { hour, movesAt, movesOf } from '../../../support/moves';

describe('what is remembered', () => {
  it('keeps the last outcome that was known', () => {
    expect(movesOf(['fail', 'denied']).at(-1)?.state).toMatchObject({
      outcome: 'unknown',
      cause: 'denied',
      lastKnown: 'fail',
    });
  });

  it('has no last outcome before there was one', () => {
    expect(movesOf(['denied']).at(-1)?.state).toMatchObject({ lastKnown: null, everOpened: false, openSince: null });
  });

  it('remembers since when it has been open, and says so once more when it is resolved', () => {
    const [first, second, third] = movesOf(['fail', 'fail', 'pass']);

    expect(first?.openSince).toBe('2026-11-21T03:00:00.000Z');
    expect(second?.openSince).toBe('2026-11-21T03:00:00.000Z');
    expect(third).toMatchObject({ openSince: '2026-11-21T03:00:00.000Z', state: { openSince: null } });
  });

  it('remembers since when it could not be judged, not only since when that was told', () => {
    const [, , third, fourth] = movesOf(['pass', 'denied', 'denied', 'pass']);

    expect(third?.openSince).toBe('2026-11-21T04:00:00.000Z');
    expect(fourth).toMatchObject({ transition: 'resolved', openSince: '2026-11-21T04:00:00.000Z' });
  });

  it.each([
    ['failed', ['fail', 'pass'], 'fail'],
    ['failed and was not seen any more', ['fail', 'denied', 'denied', 'pass'], 'fail'],
    ['failed and does not matter any more', ['fail', 'not-applicable'], 'fail'],
    ['could not be judged', ['pass', 'denied', 'denied', 'pass'], 'unknown'],
    ['was never judged before', ['denied', 'denied', 'pass'], 'unknown'],
    ['could not be judged and then failed', ['denied', 'denied', 'fail', 'pass'], 'fail'],
    ['could not be judged after it was mended', ['fail', 'pass', 'denied', 'denied', 'pass'], 'unknown'],
  ] as const)('says when it is resolved whether it %s', (_, history, wasOpenAs) => {
    const moves = movesOf(history);

    expect(moves.at(-1)).toMatchObject({ transition: 'resolved', wasOpenAs });
    expect(moves.filter((move) => (move.wasOpenAs === null) === (move.transition === 'resolved'))).toEqual([]);
  });

  it('records an unchanged pass in the first evaluation of each day', () => {
    const published = movesOf(Array.from({ length: 50 }, () => 'pass' as const)).flatMap(({ publish }, index) =>
      publish ? [index] : [],
    );

    expect(published).toEqual([0, 21, 45]);
  });

  it.each([
    ['a second early', 24 * hour, -1000],
    ['a second late', 24 * hour, 1000],
    ['a second early every time', 24 * hour - 1000, 0],
    ['at midnight, a second early', 24 * hour, -1000, 21 * hour],
    ['at midnight, a second late', 24 * hour, 1000, 21 * hour],
  ])('records an unchanged pass every time when it is judged every 24 hours, %s', (_, every, jitter, first = 0) => {
    const times = Array.from({ length: 8 }, (_day, index) => first + index * every + (index % 2) * jitter);

    const moves = movesAt(times.map((ms) => [ms, 'pass']));

    expect(moves.map(({ publish }) => publish)).toEqual(times.map(() => true));
  });

  it('records that the cause of an unknown changed', () => {
    expect(movesOf(['not-visible', 'failed', 'not-visible']).map(({ publish }) => publish)).toEqual([true, true, true]);
  });
});
