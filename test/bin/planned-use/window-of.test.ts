import { windowOf } from '../../../bin/commands/planned-use/window-of';

const now = new Date('2026-11-21T03:00:30.500Z');

it.each([
  ['an hour from now on when nothing is said', {}, '2026-11-21T03:00:30Z', '2026-11-21T04:00:30Z'],
  ['an hour from the beginning on', { from: '2026-11-22T08:00Z' }, '2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z'],
  ['until the end', { to: '2026-11-21T11:00:30Z' }, '2026-11-21T03:00:30Z', '2026-11-21T11:00:30Z'],
  [
    'what is said in any zone',
    { from: '2026-11-21T17:00+09:00', to: '2026-11-21T16:00:00+00:00' },
    '2026-11-21T08:00:00Z',
    '2026-11-21T16:00:00Z',
  ],
  [
    'now when the present minute is said',
    { from: '2026-11-21T03:00Z' },
    '2026-11-21T03:00:30Z',
    '2026-11-21T04:00:30Z',
  ],
  ['a leap day', { from: '2028-02-29T00:00Z' }, '2028-02-29T00:00:00Z', '2028-02-29T01:00:00Z'],
])('is %s', (_, typed, from, to) => {
  expect(windowOf(typed, now)).toEqual({ from, to });
});

it.each([
  ['a past beginning', { from: '2026-11-21T02:59:00Z' }, "--from: '2026-11-21T02:59:00Z' is in the past."],
  ['an end before the beginning', { to: '2026-11-21T03:00:00Z' }, "--to: '2026-11-21T03:00:00Z' is not after"],
  ['an end at the beginning', { from: '2026-11-22T08:00Z', to: '2026-11-22T08:00Z' }, 'is not after the beginning'],
  ['more than eight hours', { to: '2026-11-21T11:00:32Z' }, 'is more than 8 hours after the beginning'],
  ['a time without a zone', { from: '2026-11-22T08:00' }, "--from: '2026-11-22T08:00' is no time with a zone."],
  ['a day that does not exist', { from: '2027-02-29T08:00Z' }, "'2027-02-29T08:00Z' is no time"],
  ['an hour that does not exist', { to: '2026-11-22T25:00Z' }, "--to: '2026-11-22T25:00Z' is no time"],
  ['a month that does not exist', { to: '2026-13-22T05:00Z' }, "--to: '2026-13-22T05:00Z' is no time"],
  ['words', { to: 'tomorrow\u001b[31m' }, "--to: 'tomorrow[31m' is no time with a zone."],
])('refuses %s', (_, typed, message) => {
  expect(() => windowOf(typed, now)).toThrow(message);
});
