import { WatchLease } from '../../../bin/store/watch-lease';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { Clock } from '../../support/clock';

const payments = parseAccountId('111122223333');
const [first, second] = [
  { id: 'first', host: 'laptop', pid: 10 },
  { id: 'second', host: 'laptop', pid: 20 },
];

it.each([
  ['keeps another out', second, 60, true, true],
  ['lets another in when its process is gone from this machine', second, 0, false, false],
  [
    'lets another in that has its number, as in a container that was started again',
    { ...second, pid: 10 },
    0,
    true,
    false,
  ],
  [
    'keeps one on another machine out, where nobody can see its process',
    { ...second, host: 'server' },
    170,
    false,
    true,
  ],
  ['lets one on another machine in after three minutes of silence', { ...second, host: 'server' }, 180, false, false],
  [
    'lets another in when its time was written by a clock far ahead',
    { ...second, host: 'server' },
    -3600,
    false,
    false,
  ],
] as const)('%s', async (_, other, seconds, isAlive, isKeptOut) => {
  const house = { keeper: new MemoryKeeper(), now: new Clock().now, isAlive: () => isAlive };
  const clock = new Clock();
  await new WatchLease(payments, first, { ...house, now: clock.now }).hold();
  clock.pass(seconds);

  const holder = await new WatchLease(payments, other, { ...house, now: clock.now }).hold();

  expect(holder?.id ?? null).toBe(isKeptOut ? 'first' : null);
});

it('is seen by one who does not watch, and not taken by it', async () => {
  const house = { keeper: new MemoryKeeper(), now: new Clock().now, isAlive: () => true };
  const looking = new WatchLease(payments, { id: '', host: 'laptop', pid: 30 }, house);

  expect(await looking.other()).toBeNull();
  await new WatchLease(payments, first, house).hold();

  expect(await looking.other()).toMatchObject({ id: 'first', pid: 10 });
  expect(await new WatchLease(payments, second, house).hold()).toMatchObject({ id: 'first' });
});

it('is free again after its release, and nobody else can release it', async () => {
  const house = { keeper: new MemoryKeeper(), now: new Clock().now, isAlive: () => true };
  const [mine, other] = [new WatchLease(payments, first, house), new WatchLease(payments, second, house)];
  await mine.hold();

  await other.release();
  expect(await other.hold()).toMatchObject(first);
  await mine.release();
  expect(await other.hold()).toBeNull();
});

it('ends by itself where the store is down', async () => {
  class FullKeeper extends MemoryKeeper {
    override delete(): void {
      throw new StoreDownError('The disk is full.');
    }
  }
  const lease = new WatchLease(payments, first, {
    keeper: new FullKeeper(),
    now: new Clock().now,
    isAlive: () => true,
  });
  await lease.hold();

  await expect(lease.release()).resolves.toBeUndefined();
});
