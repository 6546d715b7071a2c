import type { Sighting, SightingKind } from '../../../../lambda/domain/sighting';
import { withSightings } from '../../../../lambda/judge/incident/sightings';

const on = (day: number, value: string, kind: SightingKind = 'userAgent'): Sighting => ({
  kind,
  value,
  lastOn: `2026-11-${day}`,
});
const known = [on(20, 'curl'), on(18, 'firefox')];

describe('the sightings that are remembered', () => {
  it.each([
    ['get what is new, by its day', [on(19, 'chrome')], [on(20, 'curl'), on(19, 'chrome'), on(18, 'firefox')]],
    ['begin with the newest', [on(21, 'chrome')], [on(21, 'chrome'), on(20, 'curl'), on(18, 'firefox')]],
    ['end with the oldest', [on(17, 'chrome')], [on(20, 'curl'), on(18, 'firefox'), on(17, 'chrome')]],
    ['name each once, with its newest day', [on(21, 'firefox')], [on(21, 'firefox'), on(20, 'curl')]],
    [
      'get several at once, each once',
      [on(21, 'firefox'), on(21, 'chrome')],
      [on(21, 'firefox'), on(21, 'chrome'), on(20, 'curl')],
    ],
    [
      'tell kinds apart that read the same',
      [on(19, 'curl', 'mfaDevice')],
      [on(20, 'curl'), on(19, 'curl', 'mfaDevice'), on(18, 'firefox')],
    ],
  ])('%s', (_, seen, remembered) => {
    expect(withSightings(known, seen)).toEqual(remembered);
  });

  it.each([
    ['nothing is seen', []],
    ['all was seen the same day', [on(20, 'curl'), on(18, 'firefox')]],
    ['it was seen again since', [on(19, 'curl'), on(17, 'firefox')]],
  ])('stay the very same list when %s', (_, seen) => {
    expect(withSightings(known, seen)).toBe(known);
  });

  it('forget the oldest of more than 120', () => {
    const many = Array.from({ length: 120 }, (_, index) => on(20, `p${index}`));

    expect(withSightings(many, [on(21, 'new')])).toEqual([on(21, 'new'), ...many.slice(0, 119)]);
    expect(withSightings(many, [on(19, 'old')])).toEqual(many);
  });
});
