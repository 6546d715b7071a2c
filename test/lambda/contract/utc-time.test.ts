import * as v from 'valibot';
import { utcTime } from '../../../lambda/contract/utc-time';

const twoDigits = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => String(from + index).padStart(2, '0'));

/** The clock's own opinion: JavaScript reads 31 February as 3 March, and so writes another day. */
function exists(day: string): boolean {
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

describe('a time in UTC', () => {
  it.each([
    '2026-11-21T03:12:45Z',
    '2026-11-21T23:59:59Z',
    '2026-11-21T00:00:00.1Z',
    '2026-11-21T03:12:45.123Z',
    '2026-11-21T03:12:45.123456789Z',
  ])('may be %s', (text) => {
    expect(v.is(utcTime, text)).toBe(true);
  });

  it.each([
    ['another zone', '2026-11-21T03:12:45+00:00'],
    ['no zone', '2026-11-21T03:12:45'],
    ['no seconds', '2026-11-21T03:12Z'],
    ['a point without a fraction', '2026-11-21T03:12:45.Z'],
    ['a space between day and time', '2026-11-21 03:12:45Z'],
    ['small letters', '2026-11-21t03:12:45z'],
    ['hour 24', '2026-11-21T24:00:00Z'],
    ['hour 25', '2026-11-21T25:00:00Z'],
    ['minute 60', '2026-11-21T03:60:00Z'],
    ['second 60', '2026-11-21T03:12:60Z'],
    ['a day of one digit', '2026-11-2T03:12:45Z'],
    ['something before it', ' 2026-11-21T03:12:45Z'],
    ['something after it', '2026-11-21T03:12:45Z\n'],
    ['a day alone', '2026-11-21'],
    ['a number', 1_795_230_765],
  ])('has not %s', (_, value) => {
    expect(v.is(utcTime, value)).toBe(false);
  });

  it.each(['1900', '2000', '2023', '2024', '2026', '2028', '2100'])('has the days of %s, and no others', (year) => {
    const days = twoDigits(0, 13).flatMap((month) => twoDigits(0, 32).map((day) => `${year}-${month}-${day}`));

    expect(days.filter((day) => v.is(utcTime, `${day}T03:12:45Z`))).toEqual(days.filter((day) => exists(day)));
  });
});
