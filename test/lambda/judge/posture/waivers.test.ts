import { waiverFor } from '../../../../lambda/judge/posture/waivers';
import { aWaiver } from '../../../support/findings';

const check = 'root-access-keys-absent';
const waiver = aWaiver({ until: '2026-11-21' });

it.each([
  ['on its last day, to its end', waiver, '2026-11-21T23:59:59.999Z', true],
  ['not on the day after', waiver, '2026-11-22T00:00:00.000Z', false],
  ['a year before its end', waiver, '2025-11-21T03:00:00.000Z', true],
  ['not longer before its end, whatever is written', waiver, '2025-11-20T23:59:59.000Z', false],
  ['not for another check', aWaiver({ check: 'root-unused' }), '2026-11-21T03:00:00.000Z', false],
  ['not until a day that does not exist', aWaiver({ until: 'some day' }), '2026-11-21T03:00:00.000Z', false],
])('an exception counts %s', (_, given, at, counts) => {
  expect(waiverFor([given], check, at)).toEqual(counts ? given : null);
});

it('is the one that counts, of several for a check', () => {
  expect(waiverFor([aWaiver({ until: '2026-01-01' }), waiver], check, '2026-11-21T03:00:00.000Z')).toBe(waiver);
});
