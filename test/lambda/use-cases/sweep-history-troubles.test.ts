import { toTheSecond } from '../../../lambda/domain/history';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { RecordingAnnouncer } from '../../support/recording-announcer';
import { ago, anAccountUnderWatch, SweptAccount } from '../../support/swept-account';

describe('when something cannot be told', () => {
  it('tells the rest, moves nothing, fails, and tells it with the next sweep', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'refused', at: ago(account, 1) });
    account.history.happened({ id: 'taken', at: ago(account, 2) });
    const taken = new RecordingAnnouncer();
    const refusing = jest
      .spyOn(account.announcer, 'announce')
      .mockImplementation((finding) =>
        finding.id.endsWith('refused')
          ? Promise.reject(new Error('The topic did not take the message.'))
          : taken.announce(finding),
      );

    await expect(account.nextSweep()).rejects.toThrow('The topic did not take the message.');
    expect(taken.announced.map(({ id }) => id)).toEqual(['activity/111122223333/taken']);

    refusing.mockRestore();
    account.clock.pass(6 * 3600);
    await account.sweep();
    expect(account.heard()).toEqual(['refused']);
  });

  it('tells all the same, once in a sweep, while the store is down', async () => {
    const account = await anAccountUnderWatch();
    const record = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRoot' };
    account.history.happened({ id: 'unrecorded', at: ago(account, 1), record });
    jest.spyOn(account.findings, 'claim').mockRejectedValue(new StoreDownError('The store is down.'));

    await expect(account.nextSweep()).rejects.toThrow(/store/i);

    expect(account.announcer.announced).toMatchObject([{ recorded: false }]);
  });

  it('waits for whoever is telling it just now, without failing', async () => {
    const account = await anAccountUnderWatch();
    account.history.happened({ id: 'held', at: ago(account, 1) });
    const claim = jest.spyOn(account.findings, 'claim').mockResolvedValue('held');

    expect(await account.nextSweep()).toMatchObject({ complete: false });
    claim.mockRestore();
    await account.nextSweep();

    expect(account.heard()).toEqual(['held']);
  });
});

describe('a clock that jumps', () => {
  it('leaves no gap after it ran a day ahead', async () => {
    const account = await anAccountUnderWatch();
    account.clock.pass(86_400);
    await account.sweep();
    account.clock.pass(-86_400);
    account.history.happened({ id: 'today', at: toTheSecond(account.clock.now()) });

    await account.nextSweep();

    expect(account.heard()).toEqual(['today']);
  });

  it('does not make news the past when the first sweep ran a day ahead', async () => {
    const account = new SweptAccount();
    account.clock.pass(86_400);
    await account.sweep();
    account.clock.pass(-86_400);
    account.history.happened({ id: 'today', at: toTheSecond(account.clock.now()) });

    await account.nextSweep();

    expect(account.heard()).toEqual(['today']);
  });

  it('tells what happens after it was set back an hour, once', async () => {
    const account = await anAccountUnderWatch();
    await account.nextSweep();
    account.clock.pass(-3600);
    account.history.happened({ id: 'after', at: toTheSecond(account.clock.now()) });

    for (let sweeps = 0; sweeps < 8; sweeps += 1) await account.nextSweep();

    expect(account.heard()).toEqual(['after']);
  });
});
