import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { announcePlan } from '../../../../lambda/use-cases/planned-use/announce-plan';
import { coming, heardOf, kept, place, servicesOf } from '../../../support/planned-windows';
import { aReport } from '../../../support/posture';
import { anAccountWithListeners } from '../../../support/review';

describe('a window that has ended', () => {
  it('is told as unused, once, when no deed of root can come any more', async () => {
    const account = await anAccountWithListeners();
    await announcePlan(coming(account), place, servicesOf(account));
    heardOf(account);

    await account.reviewAfter(2 * 3600);
    expect(heardOf(account)).toEqual([]);
    await account.review();
    expect(heardOf(account)).toEqual(['plan-unused']);
    await account.review();
    expect(heardOf(account)).toEqual([]);
  });

  it('is kept as evidence, and people are not told, when root was used in it', async () => {
    const account = await anAccountWithListeners();
    const plan = await announcePlan(coming(account), place, servicesOf(account));
    await account.plans.markUsed(plan, account.clock.now().toISOString());
    heardOf(account);

    await account.reviewAfter(4 * 3600);

    expect(heardOf(account)).toEqual([]);
    expect(account.announcer.announced).toContainEqual(
      expect.objectContaining({ status: 'resolved', notify: 'quiet', title: 'Planned use of root has ended' }),
    );
    expect((await kept(account))?.closedAt).toBe(account.clock.now().toISOString());
  });

  it('does not make root-unused fail by what was used in it', async () => {
    const account = await anAccountWithListeners();
    await announcePlan(coming(account), place, servicesOf(account));
    account.clock.pass(600);
    account.becomes({ credentialReport: aReport(account.clock.now().toISOString()) });

    const { findings } = await account.review();

    expect(findings.find(({ detection }) => detection === 'root-unused')).toMatchObject({
      outcome: 'pass',
      reason: 'no use of root is on record, but for planned use',
    });
  });
});

it('does not count as a review when the windows cannot be read, and all else is judged', async () => {
  const account = await anAccountWithListeners();
  jest.spyOn(account.plans, 'of').mockRejectedValue(new StoreDownError('down'));
  account.becomes({ credentialReport: aReport('2026-11-21T03:30:00.000Z') });

  await expect(account.review()).rejects.toThrow(StoreDownError);
  expect(account.announcer.announced).toContainEqual(
    expect.objectContaining({ detection: 'root-unused', outcome: 'fail' }),
  );
});
