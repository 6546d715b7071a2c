import { dayInWords, minuteInWords, whenInWords } from '../../../../lambda/announce/words/when';

describe('a moment in words', () => {
  it.each([
    ['is said in UTC alone', '2026-11-21T03:12:45Z', 'UTC', '21 Nov 2026 03:12:45 UTC'],
    [
      'is said in the time zone too',
      '2026-11-21T03:12:45Z',
      'Asia/Seoul',
      '21 Nov 2026 03:12:45 UTC (12:12 Asia/Seoul)',
    ],
    [
      'says the day where it is another there',
      '2026-11-21T03:12:45Z',
      'America/Los_Angeles',
      '21 Nov 2026 03:12:45 UTC (20 Nov 19:12 America/Los_Angeles)',
    ],
    ['begins a day at 00', '2026-09-05T00:00:09.123Z', 'UTC', '5 Sep 2026 00:00:09 UTC'],
    [
      'survives a time zone that this machine does not know',
      '2026-11-21T03:12:45Z',
      'Mars/Base',
      "21 Nov 2026 03:12:45 UTC ('Mars/Base' is no known time zone)",
    ],
    ['shows a text that is no time as it is', 'yesterday\n', 'UTC', 'yesterday'],
  ])('%s', (_, iso, timeZone, words) => {
    expect(whenInWords(iso, timeZone)).toBe(words);
  });

  it.each([
    ['2026-10-02T23:59:59Z', '2 Oct 2026'],
    ['never', 'never'],
  ])('names the day of %s', (iso, words) => {
    expect(dayInWords(iso)).toBe(words);
  });

  it.each([
    ['2026-10-02T23:59:59Z', '2 Oct 2026 23:59 UTC'],
    ['never', 'never'],
  ])('names the minute of %s', (iso, words) => {
    expect(minuteInWords(iso)).toBe(words);
  });
});
