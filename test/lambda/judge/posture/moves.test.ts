import { inWords, movesOf } from '../../../support/moves';

describe('every move between two outcomes', () => {
  it.each([
    ['first evaluation', [], 'pass', 'resolved none quiet'],
    ['first evaluation', [], 'fail', 'open opened now'],
    ['first evaluation', [], 'not-applicable', 'resolved none quiet'],
    ['first evaluation', [], 'denied', 'resolved none quiet'],

    ['pass', ['pass'], 'pass', '-'],
    ['pass', ['pass'], 'fail', 'open opened now'],
    ['pass', ['pass'], 'not-applicable', 'resolved none quiet'],
    ['pass', ['pass'], 'denied', 'resolved none quiet'],

    ['fail', ['fail'], 'pass', 'resolved resolved now'],
    ['fail', ['fail'], 'fail', 'open still-open quiet'],
    ['fail', ['fail'], 'not-applicable', 'resolved resolved now'],
    ['fail', ['fail'], 'denied', 'open still-open quiet'],

    ['not-applicable', ['not-applicable'], 'pass', 'resolved none quiet'],
    ['not-applicable', ['not-applicable'], 'fail', 'open opened now'],
    ['not-applicable', ['not-applicable'], 'not-applicable', '-'],
    ['not-applicable', ['not-applicable'], 'denied', 'resolved none quiet'],

    ['unknown once', ['denied'], 'pass', 'resolved none quiet'],
    ['unknown once', ['denied'], 'fail', 'open opened now'],
    ['unknown once', ['denied'], 'not-applicable', 'resolved none quiet'],
    ['unknown once', ['denied'], 'denied', 'open opened now'],

    ['unknown twice', ['denied', 'denied'], 'pass', 'resolved resolved now'],
    ['unknown twice', ['denied', 'denied'], 'fail', 'open still-open now'],
    ['unknown twice', ['denied', 'denied'], 'not-applicable', 'resolved resolved now'],
    ['unknown twice', ['denied', 'denied'], 'denied', 'open still-open quiet'],

    ['unknown after fail', ['fail', 'denied'], 'pass', 'resolved resolved now'],
    ['unknown after fail', ['fail', 'denied'], 'fail', 'open still-open quiet'],
    ['unknown after fail', ['fail', 'denied'], 'not-applicable', 'resolved resolved now'],
    ['unknown after fail', ['fail', 'denied'], 'denied', 'open still-open now'],
  ] as const)('%s, %j, then %s: %s', (_, before, then, words) => {
    const last = movesOf([...before, then]).at(-1);

    expect(last && inWords(last)).toBe(words);
  });
});

describe('what people hear over time', () => {
  it.each([
    ['a failure once, until it ends', ['fail', 'fail', 'fail', 'pass'], ['opened', 'resolved']],
    ['a failure that comes back', ['fail', 'pass', 'fail', 'pass'], ['opened', 'resolved', 'reopened', 'resolved']],
    ['nothing of a healthy account', ['pass', 'pass', 'not-applicable', 'pass'], []],
    ['nothing of one hiccup', ['pass', 'failed', 'pass', 'failed', 'pass'], []],
    ['nothing of a report in the making', ['pending', 'pass'], []],
    ['a report that never comes, once', ['pending', 'pending', 'pending'], ['opened']],
    ['blindness once, whatever its cause', ['pass', 'failed', 'denied', 'denied', 'failed'], ['opened']],
    ['blindness that ends', ['pass', 'denied', 'denied', 'denied', 'pass'], ['opened', 'resolved']],
    ['nothing of what AWS never shows', ['not-visible', 'not-visible', 'not-visible', 'not-visible'], []],
    ['no sum of what AWS never shows and one hiccup', ['not-visible', 'denied', 'not-visible', 'denied'], []],
    ['a failure seen after blindness', ['pass', 'denied', 'denied', 'fail'], ['opened', 'still-open']],
    ['a failure that a hiccup hides, once', ['fail', 'denied', 'fail', 'denied', 'fail'], ['opened']],
    [
      'a failure that cannot be seen any more, and that it is still there',
      ['fail', 'denied', 'denied', 'denied', 'fail'],
      ['opened', 'still-open', 'still-open'],
    ],
    ['blindness after a failure was mended', ['fail', 'pass', 'denied', 'denied'], ['opened', 'resolved', 'reopened']],
  ] as const)('%s', (_, history, told) => {
    const heard = movesOf(history).filter(({ notify }) => notify === 'now');

    expect(heard.map(({ transition }) => transition)).toEqual(told);
  });

  it('says nothing at once of a check that is told in the summary', () => {
    const moves = movesOf(['fail', 'pass', 'denied', 'denied', 'fail'], 'summary');

    expect(moves.map(({ transition }) => transition)).toEqual(['opened', 'resolved', null, 'reopened', 'still-open']);
    expect(new Set(moves.map(({ notify }) => notify))).toEqual(new Set(['quiet']));
  });

  it('gives each transition that is told its own number, and no other', () => {
    const moves = movesOf(['fail', 'fail', 'denied', 'pass', 'pass', 'fail']);

    expect(moves.map(({ state }) => state.transitionNumber)).toEqual([1, 1, 1, 2, 2, 3]);
    expect(moves.map(({ numbered }) => numbered)).toEqual([true, false, false, true, false, true]);
  });
});
