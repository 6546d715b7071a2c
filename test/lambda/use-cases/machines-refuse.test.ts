import { timing } from '../../../lambda/contract/timing';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse, cannotBeLearned, nobodyListens } from '../../support/activity-house';
import { aChannel, denied, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners } from '../../support/review';
import { aRootLoginMessage } from '../../support/root-login-message';

const payments = parseAccountId('111122223333');
const login = parseEventMessage(aRootLoginMessage({ eventId: '1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11' }));

describe('while machines refuse what root did', () => {
  it('people are told once, machines with every repeat until they take it, and the message stays until then', async () => {
    const { services, announcer, findings, clock } = aHealthyHouse();
    announcer.machinesRefuse = true;
    for (let receive = 0; receive < 3; receive += 1) {
      await expect(respondToActivity(login, services)).rejects.toThrow();
      clock.pass(timing.activityQueueVisibility);
    }
    announcer.machinesRefuse = false;

    await respondToActivity(login, services);
    await respondToActivity(login, services);

    expect(announcer.toPeople).toHaveLength(1);
    expect(announcer.announced).toMatchObject([{ detection: 'root-login', notify: 'now', recorded: true }]);
    expect(await findings.waiting(payments)).toEqual([]);
  });

  it('what people heard counts as heard, though they have all left when machines take it', async () => {
    const { services, announcer, findings, clock } = aHealthyHouse();
    announcer.machinesRefuse = true;
    await expect(respondToActivity(login, services)).rejects.toThrow();
    announcer.machinesRefuse = false;
    clock.pass(timing.activityQueueVisibility);

    await respondToActivity(login, { ...services, audience: nobodyListens });

    expect(announcer.announced).toMatchObject([{ notify: 'now' }]);
    expect(await findings.waiting(payments)).toEqual([]);
  });

  it('people are told again, and it waits, when it was not known whether they could hear it', async () => {
    const { services, announcer, findings, clock } = aHealthyHouse();
    announcer.machinesRefuse = true;
    await expect(respondToActivity(login, { ...services, audience: cannotBeLearned })).rejects.toThrow();
    announcer.machinesRefuse = false;
    clock.pass(timing.activityQueueVisibility);

    await respondToActivity(login, { ...services, audience: cannotBeLearned });

    expect(announcer.toPeople).toHaveLength(2);
    expect(await findings.waiting(payments)).toHaveLength(1);
  });

  it('nobody is woken by what only machines are told', async () => {
    const { services, announcer, findings, clock } = aHealthyHouse();
    announcer.machinesRefuse = true;
    await expect(respondToActivity(login, { ...services, audience: nobodyListens })).rejects.toThrow();
    announcer.machinesRefuse = false;
    clock.pass(timing.activityQueueVisibility);

    await respondToActivity(login, { ...services, audience: nobodyListens });

    expect(announcer.toPeople).toEqual([]);
    expect(announcer.announced).toMatchObject([{ notify: 'quiet' }]);
    expect(await findings.waiting(payments)).toHaveLength(1);
  });

  it('both failures are named when the store cannot remember that people were told', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    announcer.machinesRefuse = true;
    jest.spyOn(findings, 'markPeopleTold').mockRejectedValue(new StoreDownError('The table cannot be reached.'));

    await expect(respondToActivity(login, services)).rejects.toThrow(
      /People were told\. The table cannot be reached\./,
    );
  });

  it('people are told with every repeat while it is they who refuse', async () => {
    const { services, announcer, clock } = aHealthyHouse();
    announcer.failure = new Error('The alerts topic did not take the message.');
    await expect(respondToActivity(login, services)).rejects.toThrow();
    announcer.failure = null;
    clock.pass(timing.activityQueueVisibility);

    await respondToActivity(login, services);

    expect(announcer.toPeople).toHaveLength(1);
  });
});

describe('while machines refuse what a check says', () => {
  const keyMade = { accessKeysPresent: seen(true) };

  it('people are told once, machines with the next run, and the run fails until then', async () => {
    const account = await anAccountWithListeners();
    account.becomes(keyMade);
    account.announcer.toPeople.splice(0);
    account.announcer.machinesRefuse = true;
    await expect(account.review()).rejects.toThrow();
    await expect(account.review()).rejects.toThrow();
    account.announcer.machinesRefuse = false;

    await account.review();
    await account.review();

    expect(account.announcer.toPeople).toMatchObject([{ detection: 'root-access-keys-absent' }]);
    expect(account.heard()).toEqual(['root-access-keys-absent opened']);
    expect(await account.findings.waiting(payments)).toEqual([]);
  });

  it.each([
    ['people have all left meanwhile', deployedWith(aChannel({ state: 'gone' }))],
    ['nobody can say meanwhile who listens', { deployed: true, channels: denied }],
  ] as const)('what they heard counts as heard although %s', async (_, deployment) => {
    const account = await anAccountWithListeners();
    account.becomes(keyMade);
    account.announcer.machinesRefuse = true;
    await expect(account.review()).rejects.toThrow();
    account.announcer.machinesRefuse = false;
    account.becomes({ ...keyMade, deployment });

    await account.review();

    const waiting = await account.findings.waiting(payments);
    expect(waiting.map(({ finding }) => finding.detection)).not.toContain('root-access-keys-absent');
  });
});
