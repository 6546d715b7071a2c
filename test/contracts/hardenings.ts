/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import type { Hardenings } from '../../lambda/record/hardenings.port';
import { OvertakenError } from '../../lambda/record/overtaken.port';
import { aRun } from '../support/hardening';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');

/** What every keeper of runs of the guided lock-down promises. */
export function keepsTheHardeningsPromises(make: () => Hardenings): void {
  it('knows of none before one began', async () => {
    const kept = make();

    expect([await kept.of(payments), await kept.unfinished()]).toEqual([null, []]);
  });

  it('gives the run as it was saved last, with all that was settled, said and noticed', async () => {
    const kept = make();
    const begun = await kept.save(aRun({ settled: [], said: [], noticed: [] }));
    const saved = await kept.save({ ...aRun(), version: begun.version });

    expect(await kept.of(payments)).toEqual(saved);
    expect(saved).toEqual({ ...aRun(), version: 2 });
  });

  it('gives of several runs of an account the one that began last, and none of another account', async () => {
    const kept = make();
    const newest = await kept.save(aRun({ beganAt: '2026-11-21T03:00:00.000Z' }));
    await kept.save(aRun({ beganAt: '2026-01-01T03:00:00.000Z' }));
    await kept.save(aRun({ accountId: elsewhere, beganAt: '2026-11-22T03:00:00.000Z' }));

    expect(await kept.of(payments)).toEqual(newest);
  });

  it('gives the runs of whatever account that have not ended', async () => {
    const kept = make();
    await kept.save(aRun({ endedAt: '2026-11-21T04:00:00.000Z' }));
    const open = await kept.save(aRun({ accountId: elsewhere }));
    const other = await kept.save(aRun({ beganAt: '2026-11-22T03:00:00.000Z' }));

    const unfinished = await kept.unfinished();

    expect(unfinished).toHaveLength(2);
    expect(unfinished).toEqual(expect.arrayContaining([open, other]));
  });

  it('lets exactly one of several go on from the same run', async () => {
    const kept = make();
    const known = await kept.save(aRun());

    const saves = await Promise.allSettled([kept.save(known), kept.save(known)]);

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saves).toContainEqual({ status: 'rejected', reason: expect.any(OvertakenError) as OvertakenError });
  });
}
