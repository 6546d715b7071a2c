import { hour, movesAt } from '../../../support/moves';

describe('evaluations in a row', () => {
  const second = 1000;
  const minute = 60 * second;

  it.each([
    ['10 seconds apart are one', [0, 10 * second], []],
    ['of a run that Lambda repeats after one and two more minutes are one', [0, minute, 3 * minute], []],
    ['five minutes apart are two', [0, 5 * minute], ['opened']],
    ['less than a minute short of five are two', [0, 4 * minute], ['opened']],
    ['count from the first, however many lie between', [0, 10 * second, 20 * second, 5 * minute], ['opened']],
    ['are told once, however many follow', [0, 5 * minute, 5 * minute + 10 * second, 10 * minute], ['opened']],
  ] as const)('%s', (_, times, told) => {
    const moves = movesAt([[-hour, 'pass'], ...times.map((ms) => [ms, 'denied'] as const)]);

    expect(moves.filter(({ notify }) => notify === 'now').map(({ transition }) => transition)).toEqual(told);
  });

  it('that follow a failure by seconds do not hide it, nor tell it again', () => {
    const moves = movesAt([
      [0, 'fail'],
      [hour, 'denied'],
      [hour + 10 * second, 'denied'],
      [2 * hour, 'denied'],
      [2 * hour + 10 * second, 'denied'],
      [3 * hour, 'fail'],
      [3 * hour + 10 * second, 'fail'],
    ]);

    expect(moves.map(({ notify, transition }) => `${transition ?? 'none'} ${notify}`)).toEqual([
      'opened now',
      'still-open quiet',
      'still-open quiet',
      'still-open now',
      'still-open quiet',
      'still-open now',
      'still-open quiet',
    ]);
  });

  it('are counted although the clock ran ahead at the first', () => {
    const moves = movesAt([
      [1000 * hour, 'denied'],
      [0, 'denied'],
      [hour, 'denied'],
    ]);

    expect(moves.at(-1)).toMatchObject({ transition: 'opened', notify: 'now' });
  });
});
