import { counted, dayOf, daysBetween } from '../../../../lambda/judge/posture/day';

it.each([
  ['has no zero before it', '2024-06-02T07:00:00Z', '2 Jun 2024'],
  ['may have a zero at its end', '2024-06-20T07:00:00Z', '20 Jun 2024'],
  ['is that of UTC', '2024-06-12T23:59:59-05:00', '13 Jun 2024'],
])('a day %s', (_, time, day) => {
  expect(dayOf(time)).toBe(day);
});

it.each([
  ['none in a moment less than a day', '2026-11-20T03:00:00.001Z', 0],
  ['one in a day', '2026-11-20T03:00:00.000Z', 1],
  ['many over the end of a year', '2025-11-21T03:00:00.000Z', 365],
  ['less than none to an earlier moment', '2026-11-21T03:00:00.001Z', -1],
])('whole days: %s', (_, earlier, days) => {
  expect(daysBetween(earlier, '2026-11-21T03:00:00.000Z')).toBe(days);
});

it.each([
  [0, '0 keys'],
  [1, '1 key'],
  [2, '2 keys'],
])('%d is counted as %s', (number, words) => {
  expect(counted(number, 'key')).toBe(words);
});
