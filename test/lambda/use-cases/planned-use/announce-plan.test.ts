import type { Plan } from '../../../../lambda/domain/plan';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { NotAnnouncedError, announcePlan, cancelPlan } from '../../../../lambda/use-cases/planned-use/announce-plan';
import { coming, heardOf, kept, lee, place, servicesOf } from '../../../support/planned-windows';
import { aChannel, deployedWith } from '../../../support/posture';
import { anAccountWithListeners } from '../../../support/review';

describe('announcing a window', () => {
  it('writes it, tells people and machines who planned what, and only then lets it count', async () => {
    const account = await anAccountWithListeners();
    const services = servicesOf(account);
    const saved = jest.spyOn(account.plans, 'save');

    const plan = await announcePlan(coming(account), place, services);

    expect(saved.mock.calls.map(([{ announcedAt }]) => announcedAt)).toEqual([null, account.clock.now().toISOString()]);
    expect(plan.announcedAt).toBe(account.clock.now().toISOString());
    expect(account.announcer.toPeople).toMatchObject([
      {
        id: 'pipeline/111122223333/planned-use/k3f9x2ab',
        kind: 'pipeline',
        status: 'open',
        notify: 'now',
        plan: { reason: 'move the domain', ticket: 'OPS-12', by: plan.by },
        evidence: { deed: 'plan-announced', by: plan.by, at: plan.createdAt },
      },
    ]);
  });

  it('leaves a window that lowers nothing when it could not be told; the next review tells it, once', async () => {
    const account = await anAccountWithListeners();
    account.announcer.failure = new Error('The alerts topic did not take the message.');

    await expect(announcePlan(coming(account), place, servicesOf(account))).rejects.toThrow(NotAnnouncedError);
    expect((await kept(account))?.announcedAt).toBeNull();

    account.announcer.failure = null;
    await account.reviewAfter(60);
    expect(heardOf(account)).toEqual(['plan-announced']);
    expect((await kept(account))?.announcedAt).toBe(account.clock.now().toISOString());

    await account.reviewAfter(60);
    expect(heardOf(account)).toEqual([]);
  });

  it('is told once when whoever told it died before it was remembered', async () => {
    const account = await anAccountWithListeners();
    const { plans } = account;
    const dies = Object.assign(Object.create(plans) as typeof plans, {
      save: (plan: Plan) => (plan.version === 0 ? plans.save(plan) : Promise.reject(new StoreDownError('down'))),
    });
    const services = { ...servicesOf(account), plans: dies };
    await expect(announcePlan(coming(account), place, services)).rejects.toThrow(NotAnnouncedError);

    await account.reviewAfter(60);

    expect(heardOf(account)).toEqual(['plan-announced']);
    expect((await kept(account))?.announcedAt).not.toBeNull();
  });

  it('says that nothing was written when nothing was', async () => {
    const account = await anAccountWithListeners();
    jest.spyOn(account.plans, 'save').mockRejectedValue(new StoreDownError('down'));

    await expect(announcePlan(coming(account), place, servicesOf(account))).rejects.toThrow(StoreDownError);
    expect(heardOf(account)).toEqual([]);
  });

  it('waits for somebody who listens', async () => {
    const account = await anAccountWithListeners();
    await account.plans.save(coming(account));
    account.becomes({ deployment: deployedWith(aChannel({ state: 'gone' })) });

    await account.reviewAfter(60);

    expect(account.announcer.announced.some(({ detection }) => detection === 'planned-use')).toBe(false);
    expect((await kept(account))?.announcedAt).toBeNull();
  });

  it('is left to whoever tells it at this moment, and the review ends well', async () => {
    const account = await anAccountWithListeners();
    account.announcer.failure = new Error('refused');
    await expect(announcePlan(coming(account), place, servicesOf(account))).rejects.toThrow('refused');
    account.announcer.failure = null;

    await account.reviewAfter(5); // the claim of the other still holds

    expect(heardOf(account)).toEqual([]);
  });
});

describe('cancelling a window', () => {
  it('ends it at once and tells people who did', async () => {
    const account = await anAccountWithListeners();
    const plan = await announcePlan(coming(account), place, servicesOf(account));
    account.clock.pass(600);

    const cancelled = await cancelPlan(plan, lee, place, servicesOf(account));

    const at = account.clock.now().toISOString();
    expect(cancelled.cancelled).toEqual({ at, by: lee, announcedAt: at });
    expect(heardOf(account)).toEqual(['plan-announced', 'plan-cancelled']);
  });

  it('ends it although nobody could be told; the next review tells it', async () => {
    const account = await anAccountWithListeners();
    const plan = await announcePlan(coming(account), place, servicesOf(account));
    heardOf(account);
    account.announcer.failure = new Error('refused');

    await expect(cancelPlan(plan, lee, place, servicesOf(account))).rejects.toThrow(NotAnnouncedError);
    expect((await kept(account))?.cancelled).toMatchObject({ by: lee, announcedAt: null });

    account.announcer.failure = null;
    await account.reviewAfter(60);
    expect(heardOf(account)).toEqual(['plan-cancelled']);
  });

  it('changes nothing the second time', async () => {
    const account = await anAccountWithListeners();
    const plan = await announcePlan(coming(account), place, servicesOf(account));
    const first = await cancelPlan(plan, lee, place, servicesOf(account));

    const second = await cancelPlan(first, 'arn:aws:iam::111122223333:user/kim', place, servicesOf(account));

    expect(second.cancelled?.by).toBe(lee);
    expect(heardOf(account)).toEqual(['plan-announced', 'plan-cancelled']);
  });
});
