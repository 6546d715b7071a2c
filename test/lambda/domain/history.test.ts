import { shifted, toTheSecond } from '../../../lambda/domain/history';

describe('a moment to the second', () => {
  it('is written without a fraction', () => {
    expect(toTheSecond(new Date('2026-11-21T03:12:45.000Z'))).toBe('2026-11-21T03:12:45Z');
  });

  it('drops the fraction and never rounds up, since what is to come was not read', () => {
    expect(toTheSecond(new Date('2026-11-21T03:12:45.999Z'))).toBe('2026-11-21T03:12:45Z');
  });
});

describe('a moment shifted', () => {
  it.each([
    ['by a minute', '2026-11-21T03:12:45Z', 60, '2026-11-21T03:13:45Z'],
    ['earlier, for a negative number', '2026-11-21T03:12:45Z', -60, '2026-11-21T03:11:45Z'],
    ['by nothing', '2026-11-21T03:12:45Z', 0, '2026-11-21T03:12:45Z'],
    ['into another year', '2026-12-31T23:59:59Z', 1, '2027-01-01T00:00:00Z'],
    ['by ninety days', '2026-11-21T12:00:00Z', -90 * 86_400, '2026-08-23T12:00:00Z'],
    ['from a moment with a fraction', '2026-11-21T03:12:45.678Z', 1, '2026-11-21T03:12:46Z'],
  ])('%s', (_, iso, seconds, expected) => {
    expect(shifted(iso, seconds)).toBe(expected);
  });
});
