import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { Plan } from '../../../../lambda/domain/plan';
import { windowAround } from '../../../../lambda/judge/planned-use/window';
import { aPlan } from '../../../support/plans';

const payments = parseAccountId('111122223333');
const inside = '2026-11-21T03:12:45Z';
const by = 'arn:aws:iam::111122223333:user/lee';

describe('a moment and a window of planned use from 03:00 to 05:00', () => {
  it.each([
    ['falls into it', inside, {}, true],
    ['falls into it at its first moment', '2026-11-21T03:00:00Z', {}, true],
    ['is before it', '2026-11-21T02:59:59Z', {}, false],
    ['is after it at the moment when it ends', '2026-11-21T05:00:00Z', {}, false],
    ['is not planned while people were not told', inside, { announcedAt: null }, false],
    ['is not planned by what was told afterwards', inside, { announcedAt: '2026-11-21T03:12:46.000Z' }, false],
    ['is planned from the moment on when people were told', inside, { announcedAt: '2026-11-21T03:12:45.000Z' }, true],
    [
      'is planned before the cancellation, told or not',
      inside,
      { cancelled: { at: '2026-11-21T03:12:46.000Z', by, announcedAt: null } },
      true,
    ],
    [
      'is not planned after the cancellation, told or not',
      inside,
      { cancelled: { at: '2026-11-21T03:12:45.000Z', by, announcedAt: null } },
      false,
    ],
    ['is not planned in another account', inside, { accountId: parseAccountId('444455556666') }, false],
    [
      'is planned up to the longest that anybody may plan, whatever was written',
      '2026-11-21T10:59:59Z',
      { to: '2027-11-21T05:00:00Z' },
      true,
    ],
    ['is not planned beyond that', '2026-11-21T11:00:00Z', { to: '2027-11-21T05:00:00Z' }, false],
    ['is not planned by a window that ends before it begins', inside, { to: '2026-11-21T02:00:00Z' }, false],
    [
      'is not planned by a window that a clock ahead of all others has announced',
      inside,
      { announcedAt: '2027-01-01T00:00:00.000Z' },
      false,
    ],
  ] as const)('%s', (_, at, overrides: Partial<Plan>, expected) => {
    expect(windowAround([aPlan(overrides)], payments, at) !== null).toBe(expected);
  });

  const early = aPlan({ id: 'bbbbbbbb', from: '2026-11-21T02:00:00Z' });
  const late = aPlan({ id: 'aaaaaaaa' });

  it.each([
    ['the one that began first', [late, early], 'bbbbbbbb'],
    ['whichever way they come', [early, late], 'bbbbbbbb'],
    ['the first by name where they begin together', [aPlan({ id: 'zzzzzzzz' }), late], 'aaaaaaaa'],
    ['the same when they come the other way round', [late, aPlan({ id: 'zzzzzzzz' })], 'aaaaaaaa'],
    ['the one that counts', [{ ...early, announcedAt: null }, late], 'aaaaaaaa'],
  ])('of windows that overlap it takes %s', (_, plans, id) => {
    expect(windowAround(plans, payments, inside)?.id).toBe(id);
  });
});
