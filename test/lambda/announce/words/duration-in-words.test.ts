import { durationInWords, timeBetween } from '../../../../lambda/announce/words/duration-in-words';

const minute = 60_000;
const hour = 60 * minute;

describe('a duration in words', () => {
  it.each([
    [-5_000, 'less than a second'],
    [999, 'less than a second'],
    [1_000, '1 second'],
    [7_900, '7 seconds'],
    [119_000, '119 seconds'],
    [2 * minute, '2 minutes'],
    [2 * hour - 1, '119 minutes'],
    [2 * hour, '2 hours'],
    [48 * hour - 1, '47 hours'],
    [48 * hour, '2 days'],
    [154 * 24 * hour, '154 days'],
  ])('of %d ms is "%s"', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });

  it('is not known between texts that are no times', () => {
    expect(timeBetween('soon', '2026-11-21T03:12:45Z')).toBeNull();
  });
});
