import { timing } from '../../../lambda/contract/timing';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { EmbeddedAccountProfiles } from '../../../lambda/record/embedded/embedded-account-profiles';
import { EmbeddedFindings } from '../../../lambda/record/embedded/embedded-findings';
import { StillHeldError } from '../../../lambda/use-cases/message-stays';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse, cannotBeLearned } from '../../support/activity-house';
import { aRootLoginMessage, aRootReadMessage } from '../../support/root-login-message';
import { UnsteadyStore } from '../../support/unsteady-store';

const payments = parseAccountId('111122223333');
const login = parseEventMessage(aRootLoginMessage({ eventId: '1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11' }));

describe('responding to activity', () => {
  it('tells what root did, with the account as people call it, and says so', async () => {
    const { services, announcer, profiles } = aHealthyHouse();
    await profiles.save({ id: payments, name: 'payments', standing: 'standalone' });

    const finding = await respondToActivity(login, services);

    expect(finding).toMatchObject({
      detection: 'root-login',
      account: { id: payments, name: 'payments' },
      notify: 'now',
      recorded: true,
      observedAt: '2026-11-21T03:12:52.000Z',
      product: { version: '0.1.0' },
    });
    expect(announcer.announced).toEqual([finding]);
  });

  it('answers null to what is not about root, and neither tells nor keeps it', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    const claim = jest.spyOn(findings, 'claim');

    expect(
      await respondToActivity(parseEventMessage(aRootLoginMessage({ identityType: 'IAMUser' })), services),
    ).toBeNull();
    expect(announcer.announced).toEqual([]);
    expect(claim).not.toHaveBeenCalled();
  });

  it('tells the same event once, however often it comes', async () => {
    const { services, announcer, clock } = aHealthyHouse();
    await respondToActivity(login, services);
    clock.pass(timing.claimLease * 10);
    await respondToActivity(login, services);

    expect(announcer.announced).toHaveLength(1);
  });

  it('keeps the message of a duplicate that comes at the same moment, until the first is marked', async () => {
    const { services, announcer } = aHealthyHouse();

    const [first, second] = await Promise.allSettled([
      respondToActivity(login, services),
      respondToActivity(login, services),
    ]);

    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: expect.any(StillHeldError) as Error });
    expect(announcer.announced).toHaveLength(1);
  });

  it('tells machines only of what is kept as a record, and asks nobody whether somebody listens', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    const read = parseEventMessage(aRootReadMessage());

    await respondToActivity(read, { ...services, audience: cannotBeLearned });

    expect(announcer.announced).toMatchObject([{ detection: 'root-read', notify: 'quiet' }]);
    expect(await findings.waiting(payments)).toEqual([]);
  });

  it('starts claim, name and audience side by side', async () => {
    const { services } = aHealthyHouse();
    const started: string[] = [];
    const never = <T>(name: string): Promise<T> => {
      started.push(name);
      return new Promise<T>(() => undefined);
    };
    void respondToActivity(login, {
      ...services,
      findings: Object.assign(new EmbeddedFindings(() => services.now()), { claim: () => never<'mine'>('claim') }),
      profiles: Object.assign(new EmbeddedAccountProfiles(), { of: () => never<null>('profile') }),
      audience: { isListening: () => never<boolean>('audience') },
    });

    await Promise.resolve();

    expect(started).toEqual(['claim', 'profile', 'audience']);
  });

  describe('when something dies', () => {
    it('tells it when the one who claimed it died before telling', async () => {
      const { services, announcer, clock } = aHealthyHouse();
      announcer.failure = new Error('crashed');
      await expect(respondToActivity(login, services)).rejects.toThrow('crashed');
      announcer.failure = null;
      await expect(respondToActivity(login, services)).rejects.toThrow(StillHeldError);
      clock.pass(timing.claimLease);

      await respondToActivity(login, services);

      expect(announcer.announced).toHaveLength(1);
    });

    it('tells it twice at most when the one who told it died before the mark', async () => {
      const { services, announcer, clock, findings } = aHealthyHouse();
      const dying = new UnsteadyStore(findings, (_, kind) => kind === 'mark');
      jest.spyOn(dying, 'markAnnounced').mockReturnValue(new Promise(() => undefined)); // the run ends here
      void respondToActivity(login, { ...services, findings: dying });
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      clock.pass(timing.claimLease);

      for (let delivery = 0; delivery < 3; delivery += 1) await respondToActivity(login, services);

      expect(announcer.announced).toHaveLength(2);
    });

    it('does not mark what was not told, so that the message comes back', async () => {
      const { services, announcer, findings } = aHealthyHouse();
      const marked = jest.spyOn(findings, 'markAnnounced');
      const failure = new Error('The alerts topic did not take the message.');
      announcer.failure = failure;

      await expect(respondToActivity(login, services)).rejects.toBe(failure);
      expect(marked).not.toHaveBeenCalled();
    });

    it('marks a second time at once when the first mark fails, so that it is not told twice', async () => {
      const { services, announcer, findings } = aHealthyHouse();
      const unsteady = new UnsteadyStore(findings, (write) => write === 2);
      await respondToActivity(login, { ...services, findings: unsteady });
      await respondToActivity(login, services);

      expect(unsteady.failures).toBe(1);
      expect(announcer.announced).toHaveLength(1);
    });

    it('keeps the message when it cannot be marked at all', async () => {
      const { services, findings } = aHealthyHouse();
      const unsteady = new UnsteadyStore(findings, (_, kind) => kind === 'mark');

      await expect(respondToActivity(login, { ...services, findings: unsteady })).rejects.toThrow(StoreDownError);
    });

    it('tells without the name when the name cannot be read', async () => {
      const { services, announcer } = aHealthyHouse();
      const profiles = Object.assign(new EmbeddedAccountProfiles(), {
        of: () => Promise.reject(new StoreDownError('down')),
      });

      await respondToActivity(login, { ...services, profiles });

      expect(announcer.announced).toMatchObject([{ account: { id: payments, name: null }, recorded: true }]);
    });
  });
});
