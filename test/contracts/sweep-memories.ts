/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { timing } from '../../lambda/contract/timing';
import { parseAccountId } from '../../lambda/domain/account-id';
import type { PastState, PastTally } from '../../lambda/domain/past';
import type { SweepCursor } from '../../lambda/domain/sweep-cursor';
import type { PastStates } from '../../lambda/record/past-states.port';
import type { SweepCursors } from '../../lambda/record/sweep-cursors.port';
import type { SweepLease } from '../../lambda/record/sweep-lease.port';
import { Clock } from '../support/clock';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');

const tally: PastTally = {
  signIns: { times: 1, withoutMfa: 0, newest: [{ at: '2026-10-02T09:00:00Z', sourceIp: null, mfa: true }] },
  deeds: [
    { detection: 'root-action', title: 'Root acted', severity: 'high', times: 2, lastAt: '2026-10-02T09:06:00Z' },
  ],
  unreadable: 1,
};

export const aCursor: SweepCursor = {
  accountId: payments,
  region: 'eu-west-1',
  settledUntil: '2026-11-21T11:40:00Z',
  unfinished: null,
  past: {
    left: {
      from: '2026-08-23T12:00:00Z',
      to: '2026-11-21T11:40:00Z',
      done: ['user-name=root'],
      place: { lookup: 'event-name=AssumeRoot', until: '2026-10-02T09:06:00Z', eventIds: ['one'] },
    },
    tally,
  },
};

const aPastState: PastState = {
  accountId: payments,
  since: '2026-11-21T11:40:00Z',
  sumUp: {
    ...tally,
    from: '2026-08-23T12:00:00Z',
    to: '2026-11-21T11:40:00Z',
    regions: ['eu-west-1'],
    unread: [{ region: 'us-east-1', cause: 'throttled', reason: 'it was throttled' }],
    regionsUnknown: null,
  },
  toldAt: null,
  toldRegions: ['ap-east-1'],
};

/** What every memory of cursors promises. */
export function keepsTheSweepCursorsPromises(make: () => SweepCursors): void {
  it('remembers nothing before the first sweep', async () => {
    expect(await make().of(payments)).toEqual([]);
  });

  it('gives a cursor back whole as it was saved, the newest only', async () => {
    const cursors = make();
    await cursors.save({ ...aCursor, settledUntil: '2026-11-20T00:00:00Z', unfinished: aCursor.past.left });
    await cursors.save(aCursor);

    expect(await cursors.of(payments)).toEqual([aCursor]);
  });

  it('gives those of the named account only, however many there are', async () => {
    const cursors = make();
    const regions = ['ap-east-1', 'eu-west-1', 'us-east-1', 'us-west-2'];
    for (const region of regions) await cursors.save({ ...aCursor, region });
    await cursors.save({ ...aCursor, accountId: elsewhere });

    expect((await cursors.of(payments)).map(({ region }) => region).sort()).toEqual(regions);
  });
}

/** What every memory of the past promises. */
export function keepsThePastStatesPromises(make: () => PastStates): void {
  it('knows nothing before the first sweep', async () => {
    expect(await make().of(payments)).toBeNull();
  });

  it('gives each account the state that was saved last', async () => {
    const states = make();
    await states.save({ ...aPastState, sumUp: null });
    await states.save({ ...aPastState, accountId: elsewhere, toldAt: '2026-11-21T12:00:00Z' });
    await states.save(aPastState);

    expect(await states.of(payments)).toEqual(aPastState);
  });
}

/**
 * What every lease promises.
 * @param make for one clock gives a maker of sweepers that keep each other out.
 */
export function keepsTheSweepLeasePromises(make: (clock: Clock) => () => SweepLease): void {
  const inSeconds = ({ now }: Clock, seconds: number): Date => new Date(now().getTime() + seconds * 1000);

  it('lets one in and keeps the others out', async () => {
    const clock = new Clock();
    const sweeper = make(clock);

    const begun = [];
    for (const one of [sweeper(), sweeper()]) begun.push(await one.begin(payments, inSeconds(clock, 60)));

    expect(begun).toEqual([true, false]);
  });

  it('lets the next one in when a sweep has ended', async () => {
    const clock = new Clock();
    const sweeper = make(clock);
    const first = sweeper();
    await first.begin(payments, inSeconds(clock, 60));
    await first.end(payments);

    expect(await sweeper().begin(payments, inSeconds(clock, 60))).toBe(true);
  });

  it('lets the next one in when the time of a sweep that died is over, and not before', async () => {
    const clock = new Clock();
    const sweeper = make(clock);
    await sweeper().begin(payments, inSeconds(clock, 60));

    clock.pass(59);
    const before = await sweeper().begin(payments, inSeconds(clock, 60));
    clock.pass(1);

    expect([before, await sweeper().begin(payments, inSeconds(clock, 60))]).toEqual([false, true]);
  });

  it('keeps the others out although a sweep whose time was over ends late', async () => {
    const clock = new Clock();
    const sweeper = make(clock);
    const late = sweeper();
    await late.begin(payments, inSeconds(clock, 60));
    clock.pass(60);
    await sweeper().begin(payments, inSeconds(clock, 60));

    await late.end(payments);

    expect(await sweeper().begin(payments, inSeconds(clock, 60))).toBe(false);
  });

  it('keeps accounts apart', async () => {
    const clock = new Clock();
    const sweeper = make(clock);
    await sweeper().begin(elsewhere, inSeconds(clock, 60));

    expect(await sweeper().begin(payments, inSeconds(clock, 60))).toBe(true);
  });

  it('does not believe a lease that ends later than any sweep lasts: its clock ran ahead', async () => {
    const clock = new Clock();
    const sweeper = make(clock);
    clock.pass(86_400);
    await sweeper().begin(payments, inSeconds(clock, timing.sweepFunctionTimeout));
    clock.pass(-86_400);

    expect(await sweeper().begin(payments, inSeconds(clock, 60))).toBe(true);
  });

  it('ends what never began without a word', async () => {
    await expect(make(new Clock())().end(payments)).resolves.toBeUndefined();
  });
}
