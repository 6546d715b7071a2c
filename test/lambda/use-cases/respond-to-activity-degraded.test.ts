import { timing } from '../../../lambda/contract/timing';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { UnrecordedError } from '../../../lambda/use-cases/message-stays';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse, cannotBeLearned, nobodyListens } from '../../support/activity-house';
import { aRootLoginMessage } from '../../support/root-login-message';
import { UnsteadyStore } from '../../support/unsteady-store';

const payments = parseAccountId('111122223333');
const login = parseEventMessage(aRootLoginMessage({ eventId: '1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11' }));
const unreadable = parseEventMessage('not json');

describe('when the store is down', () => {
  it('tells people all the same, says that it is not recorded, and keeps the message', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    const down = new UnsteadyStore(findings, () => true);

    const response = respondToActivity(login, { ...services, findings: down });

    await expect(response).rejects.toThrow(UnrecordedError);
    await expect(response).rejects.toThrow(
      expect.objectContaining({ cause: expect.any(StoreDownError) as Error }) as Error,
    );
    expect(announcer.announced).toMatchObject([{ notify: 'now', recorded: false }]);
  });

  it('tells it again ever more rarely while that lasts, and keeps the message each time', async () => {
    const { services, announcer, findings, clock } = aHealthyHouse();
    const down = { ...services, findings: new UnsteadyStore(findings, () => true) };
    const told: number[] = [];

    for (let receive = 1; receive <= 20; receive += 1) {
      clock.pass(timing.activityQueueVisibility);
      await expect(respondToActivity(login, down, receive)).rejects.toThrow(UnrecordedError);
      if (announcer.announced.splice(0).length > 0) told.push(receive);
    }

    expect(told).toEqual([1, 2, 4, 8, 16]);
  });

  it.each([[3], [5], [6], [7], [960]])('says why it says nothing at receive %i', async (receive) => {
    const { services, announcer, findings } = aHealthyHouse();
    const down = { ...services, findings: new UnsteadyStore(findings, () => true) };

    const response = respondToActivity(login, down, receive);

    await expect(response).rejects.toThrow(/1, 2, 4, 8 and so on, and this is none of them/);
    await expect(response).rejects.toThrow(
      expect.objectContaining({ cause: expect.any(StoreDownError) as Error }) as Error,
    );
    expect(announcer.announced).toEqual([]);
  });

  it('tells it recorded at whatever receive the store is back', async () => {
    const { services, announcer } = aHealthyHouse();

    await respondToActivity(login, services, 3);

    expect(announcer.announced).toMatchObject([{ notify: 'now', recorded: true }]);
  });

  it('tells it once more, recorded, when the store is back', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    const down = new UnsteadyStore(findings, () => true);
    await expect(respondToActivity(login, { ...services, findings: down })).rejects.toThrow(UnrecordedError);

    await respondToActivity(login, services);
    await respondToActivity(login, services);

    expect(announcer.announced.map(({ recorded }) => recorded)).toEqual([false, true]);
  });

  it.each([
    ['nobody listens', nobodyListens],
    ['it cannot be learned who listens', cannotBeLearned],
  ])('tells people even if %s: the message stays anyway', async (_, audience) => {
    const { services, announcer, findings } = aHealthyHouse();
    const down = new UnsteadyStore(findings, () => true);

    await expect(respondToActivity(login, { ...services, audience, findings: down })).rejects.toThrow(UnrecordedError);
    expect(announcer.announced).toMatchObject([{ notify: 'now', recorded: false }]);
  });
});

describe('when nobody listens', () => {
  it('tells machines quietly, and the finding waits as an alert', async () => {
    const { services, announcer, findings } = aHealthyHouse();

    await respondToActivity(login, { ...services, audience: nobodyListens });

    expect(announcer.announced).toMatchObject([{ notify: 'quiet', verdict: 'alert', recorded: true }]);
    expect(await findings.waiting(payments)).toMatchObject([{ finding: { notify: 'now', detection: 'root-login' } }]);
  });

  it('tells people and lets the finding wait, when it cannot be learned whether somebody listens', async () => {
    const { services, announcer, findings } = aHealthyHouse();

    await respondToActivity(login, { ...services, audience: cannotBeLearned });

    expect(announcer.announced).toMatchObject([{ notify: 'now', recorded: true }]);
    expect(await findings.waiting(payments)).toHaveLength(1);
  });

  it('says nothing again when the message comes a second time', async () => {
    const { services, announcer, findings } = aHealthyHouse();
    await respondToActivity(login, { ...services, audience: nobodyListens });
    await respondToActivity(login, services);

    expect(announcer.announced).toHaveLength(1);
    expect(await findings.waiting(payments)).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  it('is told once, however often it comes, and its finding comes back for whoever puts the message aside', async () => {
    const { services, announcer } = aHealthyHouse();
    for (let receive = 1; receive <= 3; receive += 1)
      expect(await respondToActivity(unreadable, services, receive)).toMatchObject({ detection: 'unreadable-event' });

    expect(announcer.announced).toMatchObject([
      { detection: 'unreadable-event', account: { id: null }, notify: 'now' },
    ]);
  });

  it('waits like any alert when nobody listens, for the first listener of any account', async () => {
    const { services, findings } = aHealthyHouse();
    await respondToActivity(unreadable, { ...services, audience: nobodyListens });

    expect(await findings.waiting(payments)).toHaveLength(1);
  });

  it('stays on the queue while the store is down, because it is not yet recorded', async () => {
    const { services, findings } = aHealthyHouse();
    const down = { ...services, findings: new UnsteadyStore(findings, () => true) };

    await expect(respondToActivity(unreadable, down)).rejects.toThrow(UnrecordedError);
  });
});
