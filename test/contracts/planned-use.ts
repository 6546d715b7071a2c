/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import type { Acknowledgement } from '../../lambda/domain/plan';
import type { Acknowledgements } from '../../lambda/record/acknowledgements.port';
import { OvertakenError } from '../../lambda/record/overtaken.port';
import type { Plans } from '../../lambda/record/plans.port';
import { aPlan } from '../support/plans';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');
const usedAt = '2026-11-21T03:12:45.000Z';

/** What every keeper of planned windows promises. */
export function keepsThePlansPromises(make: () => Plans): void {
  it('knows no window before one was saved', async () => {
    expect(await make().of(payments)).toEqual([]);
  });

  it('gives every window of the account as it was saved last, and none of another', async () => {
    const plans = make();
    const first = await plans.save(aPlan({ id: 'aaaaaaaa' }));
    const cancelled = { at: usedAt, by: 'arn:aws:iam::111122223333:user/lee', announcedAt: null };
    const second = await plans.save({ ...first, cancelled });
    const others = await Promise.all(['bbbbbbbb', 'cccccccc'].map((id) => plans.save(aPlan({ id, ticket: null }))));
    await plans.save(aPlan({ accountId: elsewhere }));

    const kept = await plans.of(payments);

    expect([...kept].sort((left, right) => (left.id < right.id ? -1 : 1))).toEqual([second, ...others]);
    expect(second).toMatchObject({ version: 2, cancelled });
  });

  it('lets exactly one of several go on from the same window', async () => {
    const plans = make();
    const known = await plans.save(aPlan({ announcedAt: null }));
    const announced = { ...known, announcedAt: usedAt };

    const saves = await Promise.allSettled([plans.save(announced), plans.save(announced)]);

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saves).toContainEqual({ status: 'rejected', reason: expect.any(OvertakenError) as OvertakenError });
  });

  it('remembers a use whoever changes the window at the same moment, and the use of no other window', async () => {
    const plans = make();
    const known = await plans.save(aPlan({ id: 'aaaaaaaa' }));
    await plans.save(aPlan({ id: 'bbbbbbbb' }));
    await plans.markUsed(known, usedAt);

    const saved = await plans.save({ ...known, announcedAt: usedAt });
    const kept = await plans.of(payments);

    expect(saved.version).toBe(2);
    expect(kept.map(({ id, usedAt: used }) => [id, used])).toEqual(
      expect.arrayContaining([
        ['aaaaaaaa', usedAt],
        ['bbbbbbbb', null],
      ]),
    );
  });
}

/** What every keeper of acknowledgements promises. */
export function keepsTheAcknowledgementsPromises(make: () => Acknowledgements): void {
  const acknowledgement: Acknowledgement = {
    accountId: payments,
    incident: '1f0c6e2a',
    note: 'it was me',
    by: 'arn:aws:iam::111122223333:user/kim',
    at: '2026-11-21T04:00:00.000Z',
  };

  it('knows of none before somebody took note', async () => {
    expect(await make().of(payments, '1f0c6e2a')).toBeNull();
  });

  it('keeps the first of an incident, whoever comes later', async () => {
    const kept = make();
    const first = await kept.keep(acknowledgement);
    const second = await kept.keep({ ...acknowledgement, note: 'no, it was me', at: '2026-11-21T05:00:00.000Z' });

    expect(first).toEqual(acknowledgement);
    expect(second).toEqual(acknowledgement);
    expect(await kept.of(payments, '1f0c6e2a')).toEqual(acknowledgement);
  });

  it('keeps each incident of each account for itself', async () => {
    const kept = make();
    await kept.keep(acknowledgement);
    const other = await kept.keep({ ...acknowledgement, incident: '99999999', note: 'another' });
    const far = await kept.keep({ ...acknowledgement, accountId: elsewhere, note: 'elsewhere' });

    expect([other.note, far.note]).toEqual(['another', 'elsewhere']);
  });
}
