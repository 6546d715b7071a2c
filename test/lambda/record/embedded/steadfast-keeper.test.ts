import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import * as v from 'valibot';
import { Shelf } from '../../../../lambda/record/embedded/shelf';
import { SqliteKeeper } from '../../../../lambda/record/embedded/sqlite-keeper';
import { SteadfastKeeper } from '../../../../lambda/record/embedded/steadfast-keeper';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';

let folder: string;
let file: SqliteKeeper;
let keeper: SteadfastKeeper;
let words: Shelf<string>;
let release: () => void;

/** One word was kept by an earlier process. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  file = await SqliteKeeper.open(join(folder, 'store.db'), 1);
  await file.atomically(() => {
    file.set('words', 'old', '"before"');
  });
  keeper = await SteadfastKeeper.over(file);
  words = new Shelf(keeper, 'words', v.string());
  release = () => undefined;
});

afterEach(() => {
  release();
  file.close();
  rmSync(folder, { recursive: true });
});

/** Another process writes for longer than anybody waits. */
function isLocked(): void {
  const other = new Database(join(folder, 'store.db'));
  other.exec('BEGIN EXCLUSIVE');
  release = () => {
    other.close();
  };
}

const write = (key: string, word: string): Promise<void> =>
  keeper.atomically(() => {
    words.set(key, word);
  });

const erase = (): Promise<void> =>
  keeper.atomically(() => {
    words.delete('old');
  });
const read = (key: string): Promise<string | null> => keeper.atomically(() => words.get(key));
const all = (): Promise<readonly string[]> => keeper.atomically(() => words.under(''));

describe('while the file refuses', () => {
  it('still reads what was kept before this process and by it', async () => {
    await write('new', 'after');
    isLocked();

    expect(await read('old')).toBe('before');
    expect(await all()).toEqual(['after', 'before']);
    expect(await keeper.atomically(() => keeper.shelves())).toEqual(['words']);
  });

  it('writes nothing, and says so', async () => {
    isLocked();

    await expect(write('old', 'changed')).rejects.toThrow(StoreDownError);
    await expect(erase()).rejects.toThrow(StoreDownError);
    expect(await read('old')).toBe('before');
  });

  it('goes on where it was when the file takes things again', async () => {
    isLocked();
    await write('old', 'lost').catch(() => undefined);
    release();
    release = () => undefined;

    await write('old', 'changed');

    expect(await read('old')).toBe('changed');
  });
});

it('remembers each of two deeds at once', async () => {
  await Promise.all([write('one', 'first'), write('two', 'second')]);
  isLocked();

  expect(await all()).toEqual(['before', 'first', 'second']);
});

it('does not take for kept what a deed wrote before it broke', async () => {
  const broken = keeper.atomically(() => {
    words.set('old', 'half');
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  isLocked();

  expect(await read('old')).toBe('before');
});

it('forgets what was deleted', async () => {
  await erase();
  isLocked();

  expect(await read('old')).toBeNull();
});
