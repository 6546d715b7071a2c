import { emptyTally, untold, type PastState, type PastSumUp } from '../../../lambda/domain/past';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { EmbeddedPastStates } from '../../../lambda/record/embedded/embedded-past-states';
import { welcomingWithPast } from '../../../lambda/use-cases/welcome-with-past';
import { aRootLoginFinding } from '../../support/findings';
import { RecordingAnnouncer } from '../../support/recording-announcer';
import { aWelcome } from '../../support/welcomes';

const accountId = parseAccountId('111122223333');
const sumUp: PastSumUp = {
  ...emptyTally,
  from: '2026-08-23T12:00:00Z',
  to: '2026-11-21T11:40:00Z',
  regions: ['us-east-1'],
  unread: [],
  regionsUnknown: null,
};
const read: PastState = { accountId, since: sumUp.to, sumUp, toldAt: null, toldRegions: [] };

async function welcomed(state: PastState | null) {
  const announcer = new RecordingAnnouncer();
  const pasts = new EmbeddedPastStates();
  if (state) await pasts.save(state);
  await welcomingWithPast(announcer, pasts, 15).welcome(aWelcome());
  return { said: announcer.welcomes[0]?.sweep, state: await pasts.of(accountId) };
}

describe('the welcome', () => {
  it('says what happened before once it is read, and then counts it as told', async () => {
    const { said, state } = await welcomed(read);

    expect(said).toEqual({ everyMinutes: 15, past: sumUp });
    expect(state).toEqual({ ...read, toldAt: '2026-11-21T03:20:00Z', toldRegions: ['us-east-1'] });
  });

  it.each([
    ['no sweep has begun', null],
    ['it is still being read', { ...read, sumUp: null }],
  ])('promises it when %s', async (_, state) => {
    expect((await welcomed(state)).said).toEqual({ everyMinutes: 15, past: 'to-follow' });
  });

  it('says nothing of it when people know it', async () => {
    expect((await welcomed({ ...read, toldAt: '2026-11-21T03:00:00Z' })).said).toEqual({
      everyMinutes: 15,
      past: null,
    });
  });

  it('goes out without it when the store is down, and leaves it for the sweep', async () => {
    const announcer = new RecordingAnnouncer();
    const pasts = new EmbeddedPastStates();
    await pasts.save(read);
    jest.spyOn(pasts, 'of').mockRejectedValueOnce(new StoreDownError('The store is down.'));

    await welcomingWithPast(announcer, pasts, 15).welcome(aWelcome());

    expect(announcer.welcomes[0]?.sweep?.past).toBeNull();
    expect(untold(await pasts.of(accountId))).toEqual(sumUp);
  });

  it('does not count it as told when the message was not taken', async () => {
    const announcer = new RecordingAnnouncer();
    const pasts = new EmbeddedPastStates();
    await pasts.save(read);
    announcer.failure = new Error('AuthorizationError');

    await expect(welcomingWithPast(announcer, pasts, 15).welcome(aWelcome())).rejects.toThrow('AuthorizationError');
    expect(untold(await pasts.of(accountId))).toEqual(sumUp);
  });

  it('leaves findings as they are', async () => {
    const announcer = new RecordingAnnouncer();

    await welcomingWithPast(announcer, new EmbeddedPastStates(), 15).announce(aRootLoginFinding());

    expect(announcer.announced).toEqual([aRootLoginFinding()]);
  });
});
