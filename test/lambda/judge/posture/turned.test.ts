import { movesOf } from '../../../support/moves';

/** The evaluations are an hour apart, from 03:00 on. */
it.each([
  ['nothing at the first judgement', ['fail'], null],
  ['nothing while it stays the same', ['pass', 'pass'], null],
  ['when it began to fail', ['pass', 'fail', 'fail'], { from: 'pass', at: '2026-11-21T04:00:00.000Z' }],
  ['when it was mended', ['fail', 'pass'], { from: 'fail', at: '2026-11-21T04:00:00.000Z' }],
  ['the last of several', ['pass', 'fail', 'pass'], { from: 'fail', at: '2026-11-21T05:00:00.000Z' }],
  ['nothing when it could not be told in between', ['fail', 'denied', 'fail'], null],
  ['that before it could not be told', ['pass', 'denied', 'fail'], { from: 'unknown', at: '2026-11-21T05:00:00.000Z' }],
  [
    'the turn before, while it cannot be told',
    ['pass', 'fail', 'denied'],
    { from: 'pass', at: '2026-11-21T04:00:00.000Z' },
  ],
] as const)('a check remembers of its turns %s', (_, history, turned) => {
  expect(movesOf(history).at(-1)?.state.turned).toEqual(turned);
});
