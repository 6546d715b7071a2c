import type { Plan } from '../../../../lambda/domain/plan';
import { owedOf, settled } from '../../../../lambda/judge/planned-use/owed';
import { aPlan } from '../../../support/plans';

const by = 'arn:aws:iam::111122223333:user/lee';
const at = '2026-11-21T04:00:00.000Z';
const cancelled = { at, by, announcedAt: null };
const justInTime = '2026-11-21T05:45:00Z';

describe('what is owed of a window from 03:00 to 05:00', () => {
  it.each([
    ['its announcement, while nobody was told', { announcedAt: null }, at, 'plan-announced'],
    ['nothing, when it ended before anybody was told', { announcedAt: null }, '2026-11-21T05:00:00Z', null],
    ['nothing, while it is open', {}, at, null],
    ['its cancellation', { cancelled }, at, 'plan-cancelled'],
    [
      'its cancellation only, when its beginning was not told either',
      { announcedAt: null, cancelled },
      at,
      'plan-cancelled',
    ],
    ['its cancellation, however late', { cancelled }, '2026-11-23T04:00:00Z', 'plan-cancelled'],
    ['nothing after its cancellation', { cancelled: { ...cancelled, announcedAt: at } }, justInTime, null],
    ['nothing at once after its end, since a deed may come late', {}, '2026-11-21T05:44:59Z', null],
    ['that it was not used', {}, justInTime, 'plan-unused'],
    ['its end, when it was used', { usedAt: at }, justInTime, 'plan-used'],
    ['nothing after that', { closedAt: justInTime }, '2026-11-22T05:00:00Z', null],
    ['nothing when the clock jumps back', { closedAt: justInTime }, '2026-11-20T05:00:00Z', null],
  ] as const)('is %s', (_, overrides: Partial<Plan>, now, expected) => {
    expect(owedOf(aPlan(overrides), new Date(now))).toBe(expected);
  });

  it.each([
    ['nothing, while nothing is known', {}, null, null],
    ['nothing, while too little is known', {}, '2026-11-21T05:44:59Z', null],
    ['nothing, while too little is known, though it was used', { usedAt: at }, '2026-11-21T05:44:59Z', null],
    ['that it was not used, once that is known', {}, justInTime, 'plan-unused'],
    [
      'its announcement, though nothing is known',
      { announcedAt: null, to: '2026-11-23T05:00:00Z' },
      null,
      'plan-announced',
    ],
    ['its cancellation, though nothing is known', { cancelled }, null, 'plan-cancelled'],
  ] as const)('a day later is %s of what root did', (_, overrides: Partial<Plan>, known, expected) => {
    const knownUntil = known === null ? null : new Date(known);
    expect(owedOf(aPlan(overrides), new Date('2026-11-22T05:00:00Z'), knownUntil)).toBe(expected);
  });

  it('is nothing while what is known lies ahead of a clock that was set back', () => {
    expect(owedOf(aPlan(), new Date(at), new Date(justInTime))).toBeNull();
  });

  it.each([
    ['plan-announced', { announcedAt: null }],
    ['plan-cancelled', { cancelled }],
    ['plan-unused', {}],
    ['plan-used', { usedAt: at }],
  ] as const)('is nothing any more once %s was said', (owed, overrides: Partial<Plan>) => {
    const now = owed === 'plan-announced' ? at : justInTime;
    const plan = aPlan(overrides);

    expect(owedOf(plan, new Date(now))).toBe(owed);
    expect(owedOf(settled(plan, owed, at), new Date(now))).toBeNull();
  });

  it('keeps who cancelled it and when, once that was said', () => {
    const plan = aPlan({ cancelled });

    expect(settled(plan, 'plan-cancelled', justInTime)).toEqual({
      ...plan,
      cancelled: { at, by, announcedAt: justInTime },
    });
    expect(settled(aPlan(), 'plan-cancelled', justInTime).cancelled).toBeNull();
  });
});
