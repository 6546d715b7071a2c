import { parseAccountId } from '../../../../lambda/domain/account-id';
import { parseEventMessage } from '../../../../lambda/observe/event-message';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { respondToActivity, type ActivityServices } from '../../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse, cannotBeLearned } from '../../../support/activity-house';
import { aPlan } from '../../../support/plans';
import { aRootLoginMessage, aRootReadMessage } from '../../../support/root-login-message';

const payments = parseAccountId('111122223333');
/** At 03:12:45. */
const login = parseEventMessage(aRootLoginMessage({ eventId: '1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11' }));

const down = () => Promise.reject(new StoreDownError('down'));

describe('an alert and the announced windows', () => {
  it('comes one severity lower inside one, with who planned it and why', async () => {
    const { services, announcer, plans } = aHealthyHouse();
    await plans.save(aPlan());

    await respondToActivity(login, services);

    expect(announcer.toPeople).toMatchObject([
      { detection: 'root-login', severity: 'medium', notify: 'now', plan: { id: 'k3f9x2ab', ticket: 'OPS-12' } },
    ]);
  });

  it.each([
    ['a window that nobody was told of', aPlan({ announcedAt: null })],
    ['a window of another account', aPlan({ accountId: parseAccountId('444455556666') })],
    [
      'a window that was cancelled before',
      aPlan({ cancelled: { at: '2026-11-21T03:12:00Z', by: 'x', announcedAt: null } }),
    ],
  ])('is not made milder by %s', async (_, plan) => {
    const { services, announcer, plans } = aHealthyHouse();
    await plans.save(plan);

    await respondToActivity(login, services);

    expect(announcer.toPeople).toMatchObject([{ severity: 'high', plan: null, evidence: { windowsKnown: true } }]);
  });

  it('goes out in full severity when the windows cannot be read, and does not say that there was none', async () => {
    const { services, announcer, plans } = aHealthyHouse();

    await respondToActivity(login, { ...services, plans: Object.assign(plans, { of: down }) });

    expect(announcer.toPeople).toMatchObject([{ severity: 'high', plan: null, evidence: { windowsKnown: false } }]);
  });

  it('asks for the windows side by side with all else, and not for what is only recorded', async () => {
    const { services, plans } = aHealthyHouse();
    const asked = jest.spyOn(plans, 'of').mockReturnValue(new Promise(() => undefined));
    const claimed = jest.spyOn(services.findings, 'claim');

    await respondToActivity(parseEventMessage(aRootReadMessage()), services);
    expect(asked).not.toHaveBeenCalled();

    void respondToActivity(login, services);
    await Promise.resolve();
    expect(claimed).toHaveBeenCalledTimes(2);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('remembers the first use, once, after people were told', async () => {
    const { services, announcer, plans } = aHealthyHouse();
    await plans.save(aPlan());
    const marked = jest.spyOn(plans, 'markUsed');
    const told = jest.spyOn(announcer, 'announce');

    await respondToActivity(login, services);
    await respondToActivity(parseEventMessage(aRootLoginMessage()), services);

    expect(marked).toHaveBeenCalledTimes(1);
    expect(told.mock.invocationCallOrder[0]).toBeLessThan(marked.mock.invocationCallOrder[0] ?? 0);
    expect(await plans.of(payments)).toMatchObject([{ usedAt: '2026-11-21T03:12:45Z' }]);
  });

  it('is not told twice when its use could not be remembered: the message stays, and then it is', async () => {
    const { services, announcer, plans } = aHealthyHouse();
    await plans.save(aPlan());
    const failing: ActivityServices['plans'] = { of: (account) => plans.of(account), markUsed: down };

    await expect(respondToActivity(login, { ...services, plans: failing })).rejects.toThrow(StoreDownError);
    await respondToActivity(login, services);

    expect(announcer.toPeople).toHaveLength(1);
    expect(await plans.of(payments)).toMatchObject([{ usedAt: '2026-11-21T03:12:45Z' }]);
  });

  it('counts a window as used although it cannot be learned whether somebody listens', async () => {
    const { services, plans } = aHealthyHouse();
    await plans.save(aPlan());

    await respondToActivity(login, { ...services, audience: cannotBeLearned });

    expect(await plans.of(payments)).toMatchObject([{ usedAt: '2026-11-21T03:12:45Z' }]);
  });
});
