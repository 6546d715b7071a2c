import type { Plan } from '../../../../lambda/domain/plan';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { NotAnnouncedError, announcePlan, cancelPlan } from '../../../../lambda/use-cases/planned-use/announce-plan';
import type { PlanServices } from '../../../../lambda/use-cases/planned-use/settle-plan';
import { aChannel, aReport, deployedWith } from '../../../support/posture';
import { aPlan } from '../../../support/plans';
import { anAccountWithListeners, type ReviewedAccount } from '../../../support/review';

const place = { partition: 'aws', profile: null };
const lee = 'arn:aws:iam::111122223333:user/lee';

/** Two hours from now on, not told yet. */
function coming({ clock }: ReviewedAccount, overrides: Partial<Plan> = {}): Plan {
  const later = (hours: number): string => new Date(clock.now().getTime() + hours * 3_600_000).toISOString();
  return aPlan({ from: later(0), to: later(2), createdAt: later(0), announcedAt: null, ...overrides });
}

function servicesOf(account: ReviewedAccount): PlanServices {
  const { plans, findings, announcer, clock } = account;
  return { plans, findings, announcer, findingText: account.services().findingText, now: clock.now };
}

/** What people heard of windows since the last time somebody asked. */
function heardOf({ announcer }: ReviewedAccount): readonly string[] {
  return announcer.toPeople
    .splice(0)
    .filter(({ detection }) => detection === 'planned-use')
    .map(({ evidence }) => ('deed' in evidence ? evidence.deed : ''));
}

async function kept({ plans }: ReviewedAccount): Promise<Plan | undefined> {
  const [plan] = await plans.of(aPlan().accountId);
  return plan;
}

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
