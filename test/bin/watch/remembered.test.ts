import * as v from 'valibot';
import { Remembered } from '../../../bin/commands/watch/remembered';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';

class MoodyKeeper extends MemoryKeeper {
  isDown = false;
  tries = 0;

  override atomically<T>(deed: () => T): Promise<T> {
    this.tries += 1;
    return this.isDown ? Promise.reject(new StoreDownError('The store refused.')) : super.atomically(deed);
  }
}

let keeper: MoodyKeeper;
let memory: Remembered<string>;

const aMemory = (): Remembered<string> => new Remembered(parseAccountId('111122223333'), keeper, 'words', v.string());

beforeEach(() => {
  keeper = new MoodyKeeper();
  memory = aMemory();
});

async function recalled(): Promise<string | null> {
  const next = aMemory();
  await next.recall();
  return next.value;
}

it('outlives the process', async () => {
  await memory.become('told');
  expect(await recalled()).toBe('told');

  await memory.become(null);
  expect(await recalled()).toBeNull();
});

it('holds in memory while the store is down, and is written when it is back, though nothing changes', async () => {
  keeper.isDown = true;
  await memory.become('told');
  expect(memory.value).toBe('told');
  keeper.isDown = false;
  expect(await recalled()).toBeNull();

  await memory.become('told');
  expect(await recalled()).toBe('told');
});

it('is not tried where it may not be, and written later', async () => {
  await memory.become('told', false);
  expect(keeper.tries).toBe(0);

  await memory.become('told');
  expect(await recalled()).toBe('told');
});

it('is written once', async () => {
  await memory.become('told');
  await memory.become('told');

  expect(keeper.tries).toBe(1);
});
