import { timing } from '../../../lambda/contract/timing';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { UnrecordedError } from '../../../lambda/use-cases/message-stays';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { UnrecordedTellings } from '../../../lambda/use-cases/unrecorded-tellings';
import { aHealthyHouse } from '../../support/activity-house';
import { signInMessage, type SignIn } from '../../support/incident-house';
import { aRootReadMessage } from '../../support/root-login-message';
import { UnsteadyStore } from '../../support/unsteady-store';

/** The store takes nothing, and the queue brings back what was not recorded. */
function aThrottledHouse() {
  const { services, announcer, findings, clock } = aHealthyHouse();
  const receives = new Map<string, number>();
  const down = { ...services, findings: new UnsteadyStore(findings, () => true) };

  /** @returns who of these people were told of, as the message comes once more. */
  async function arrive(message: string, unrecorded = down.unrecorded): Promise<readonly string[]> {
    const record = parseEventMessage(message);
    const receive = (receives.get(record.eventId ?? '') ?? 0) + 1;
    receives.set(record.eventId ?? '', receive);
    const before = announcer.toPeople.length;
    await expect(respondToActivity(record, { ...down, unrecorded }, receive)).rejects.toThrow();
    return announcer.toPeople.slice(before).map(({ id }) => id.split('/').pop() ?? '');
  }
  const signIn = (one: SignIn, container?: UnrecordedTellings) => arrive(signInMessage(one), container);
  return { announcer, clock, down, arrive, signIn };
}

describe('while the store refuses everything', () => {
  it('300 events at once are one mail, and machines hear of them all', async () => {
    const { announcer, signIn } = aThrottledHouse();

    for (let event = 0; event < 300; event += 1) await signIn({ id: `in-${String(event)}` });

    expect(announcer.toPeople.map(({ id }) => id)).toEqual(['activity/111122223333/in-0']);
    expect(new Set(announcer.announced.map(({ id }) => id)).size).toBe(300);
    expect(new Set(announcer.announced.map(({ recorded }) => recorded))).toEqual(new Set([false]));
  });

  it('each of them is told some time, one a minute, although the first of them come again', async () => {
    const { clock, signIn } = aThrottledHouse();
    const ids = Array.from({ length: 40 }, (_, index) => `in-${String(index)}`);
    const told = new Set<string>();
    let mostInAMinute = 0;

    for (let round = 0; round < timing.activityQueueReceives && told.size < ids.length; round += 1) {
      let inThisRound = 0;
      for (const id of ids)
        for (const heard of await signIn({ id })) {
          told.add(heard);
          inThisRound += 1;
        }
      mostInAMinute = Math.max(mostInAMinute, inThisRound);
      clock.pass(timing.activityQueueVisibility);
    }

    expect([...told].sort()).toEqual([...ids].sort());
    expect(mostInAMinute).toBe(1);
  });

  it('what is graver than what was told in this minute comes at once, and the same only once', async () => {
    const { signIn } = aThrottledHouse();

    expect(await signIn({ id: 'mild' })).toEqual(['mild']);
    expect(await signIn({ id: 'grave', mfaUsed: 'No' })).toEqual(['grave']);
    expect(await signIn({ id: 'graver-no-more', mfaUsed: 'No' })).toEqual([]);
    expect(await signIn({ id: 'mild-again' })).toEqual([]);
  });

  it.each([2, 3, 5])('who was kept back at %i receives has the chance at the next', async (times) => {
    const { clock, signIn } = aThrottledHouse();
    for (let time = 0; time < times; time += 1) {
      clock.pass(timing.activityQueueVisibility);
      await signIn({ id: `first-${String(time)}` });
      expect(await signIn({ id: 'late' })).toEqual([]);
    }

    clock.pass(timing.activityQueueVisibility);
    expect(await signIn({ id: 'late' })).toEqual(['late']);
  });

  it('who was kept back by another container has it at receive 2, 4, 8', async () => {
    const { clock, signIn } = aThrottledHouse();
    await signIn({ id: 'first' });
    expect(await signIn({ id: 'late' })).toEqual([]);
    clock.pass(timing.activityQueueVisibility);

    expect(await signIn({ id: 'late' }, new UnrecordedTellings())).toEqual(['late']);
  });

  it('one account does not keep another waiting', async () => {
    const { arrive, signIn } = aThrottledHouse();
    await signIn({ id: 'here' });

    expect(await arrive(signInMessage({ id: 'there' }).replaceAll('111122223333', '444455556666'))).toEqual(['there']);
  });

  it('what wakes nobody takes no minute', async () => {
    const { announcer, arrive, signIn } = aThrottledHouse();
    await arrive(aRootReadMessage('read'));

    expect(announcer.announced).toMatchObject([{ notify: 'quiet' }]);
    expect(await signIn({ id: 'in' })).toEqual(['in']);
  });

  it('what SNS refuses takes no minute, and is due again', async () => {
    const { announcer, signIn } = aThrottledHouse();
    announcer.failure = new Error('AuthorizationError');
    for (const id of ['refused', 'refused', 'refused']) expect(await signIn({ id })).toEqual([]);
    announcer.failure = null;

    expect(await signIn({ id: 'refused' })).toEqual(['refused']);
  });

  it('what only machines refuse has had its minute', async () => {
    const { announcer, signIn } = aThrottledHouse();
    announcer.machinesRefuse = true;
    expect(await signIn({ id: 'first' })).toEqual(['first']);
    announcer.machinesRefuse = false;

    expect(await signIn({ id: 'second' })).toEqual([]);
  });

  it('says of each message why it stays', async () => {
    const { announcer, down, signIn } = aThrottledHouse();
    await signIn({ id: 'first' });

    const second = respondToActivity(parseEventMessage(signInMessage({ id: 'second' })), down);

    await expect(second).rejects.toThrow(UnrecordedError);
    await expect(second).rejects.toThrow(/within this minute: they are told of this one at a later receive/);
    expect(announcer.toPeople).toHaveLength(1);
  });
});
