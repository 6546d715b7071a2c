import { isDue, isHushed } from '../../../../lambda/judge/incident/unrecorded';

describe('what could not be recorded is due', () => {
  it.each([
    ['at the first receive', 1, false, true],
    ['at the second', 2, false, true],
    ['not at the third, for it was told at the second', 3, false, false],
    ['at the third when it was kept back until then', 3, true, true],
    ['at the fourth', 4, false, true],
    ['not at the 720th', 720, false, false],
    ['at the 720th when it was kept back until then', 720, true, true],
  ] as const)('%s', (_, receive, wasKeptBack, expected) => {
    expect(isDue(receive, wasKeptBack)).toBe(expected);
  });
});

describe('after a message about an account', () => {
  const last = { severity: 'high', at: 1_000_000 } as const;

  it.each([
    ['the same is hushed for a minute', 'high', 59_999, true],
    ['the same is told after the minute', 'high', 60_000, false],
    ['what is milder is hushed for a minute', 'low', 1, true],
    ['what is graver is told at once', 'critical', 1, false],
    ['another clock that runs behind a little hushes as well', 'high', -1, true],
    ['a clock that was set far back keeps nothing waiting', 'high', -60_000, false],
  ] as const)('%s', (_, severity, after, expected) => {
    expect(isHushed(last, severity, last.at + after)).toBe(expected);
  });

  it('nothing is hushed where there was none', () => {
    expect(isHushed(null, 'info', 0)).toBe(false);
  });
});
