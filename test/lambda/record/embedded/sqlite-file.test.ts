import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { EmbeddedPlans } from '../../../../lambda/record/embedded/embedded-plans';
import { SqliteKeeper } from '../../../../lambda/record/embedded/sqlite-keeper';
import { aPlan } from '../../../support/plans';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  file = join(folder, 'deep', 'store.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function kept(...texts: readonly string[]): Promise<void> {
  const keeper = await SqliteKeeper.open(file);
  await keeper.atomically(() => {
    texts.forEach((text, index) => {
      keeper.set('things', String(index), text);
    });
  });
  keeper.close();
}

/** What the store holds, read by one that has just opened it. */
async function read(): Promise<readonly string[]> {
  const keeper = await SqliteKeeper.open(file);
  const things = await keeper.atomically(() => keeper.under('things', ''));
  keeper.close();
  return things.map(([, text]) => text);
}

describe('a store in a file', () => {
  it('holds after it was closed and opened again what was kept in it', async () => {
    await kept('one', 'two');

    expect(await read()).toEqual(['one', 'two']);
  });

  it('is made beside its place, and leaves nothing there', async () => {
    await kept('one');

    expect(readdirSync(dirname(file))).toEqual(['store.db']);
  });

  it('is for its owner only', async () => {
    await kept('one');

    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('keeps nothing of a deed that breaks half way', async () => {
    await kept('one');
    const keeper = await SqliteKeeper.open(file);

    const deed = keeper.atomically(() => {
      keeper.set('things', '0', 'half done');
      throw new Error('broken');
    });

    await expect(deed).rejects.toThrow('broken');
    keeper.close();
    expect(await read()).toEqual(['one']);
  });

  it('lets several processes use it, and one of two that replace the same window wins', async () => {
    const [here, there] = [await SqliteKeeper.open(file), await SqliteKeeper.open(file)];

    const saved = await Promise.allSettled([
      new EmbeddedPlans(here).save(aPlan()),
      new EmbeddedPlans(there).save(aPlan()),
    ]);

    expect(saved.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    here.close();
    there.close();
  });

  it('says that it is down when another holds it for too long', async () => {
    await kept('one');
    const other = new Database(file);
    const keeper = await SqliteKeeper.open(file, 50);
    other.exec('BEGIN IMMEDIATE');

    await expect(keeper.atomically(() => keeper.get('things', '0'))).rejects.toThrow(StoreDownError);
    other.exec('ROLLBACK');
    expect(await keeper.atomically(() => keeper.get('things', '0'))).toBe('one');
    keeper.close();
    other.close();
  });

  it('is whole after the process that wrote to it was killed in the middle of a deed', async () => {
    await kept('before');
    const child = fork(join(__dirname, '../../../support/half-a-deed.cjs'), [file], { stdio: 'ignore' });
    await once(child, 'message');
    child.kill('SIGKILL');
    await once(child, 'exit');

    expect(await read()).toEqual(['before']);
  });
});

describe('a file that cannot be the store', () => {
  const refusals: readonly (readonly [string, () => Promise<void> | void, RegExp])[] = [
    [
      'is no database',
      () => {
        damage('no database at all, but long enough to be looked at'.repeat(100));
      },
      /is damaged.*left as it is/,
    ],
    [
      'was cut off',
      async () => {
        await kept(...Array.from({ length: 400 }, () => 'x'.repeat(200)));
        truncateSync(file, 20_000);
      },
      /is damaged.*left as it is/,
    ],
    [
      'was overwritten in the middle',
      async () => {
        await kept(...Array.from({ length: 400 }, () => 'x'.repeat(200)));
        damage(overwritten(readFileSync(file)));
      },
      /is damaged.*left as it is/,
    ],
    [
      'is empty',
      () => {
        damage('');
      },
      /is damaged.*left as it is.*the file is empty/,
    ],
    [
      'is of a newer release',
      async () => {
        await kept('one');
        change('PRAGMA user_version = 2');
      },
      /newer release.*version 2.*reads 1.*left as it is/,
    ],
    [
      'is of another program',
      () => {
        damage('');
        change('CREATE TABLE theirs (a)');
      },
      /another program.*left as it is/,
    ],
    [
      'is of another program that keeps nothing in it yet',
      () => {
        damage('');
        change('PRAGMA application_id = 42');
      },
      /another program.*left as it is/,
    ],
  ];

  it.each(refusals)('%s: refused, named, and left as it is', async (_, prepare, message) => {
    await kept();
    rmSync(file, { force: true });
    await prepare();
    copyFileSync(file, join(folder, 'copy'));

    await expect(SqliteKeeper.open(file)).rejects.toThrow(message);
    await expect(SqliteKeeper.open(file)).rejects.toThrow(`'${file}'`);
    expect(readFileSync(file).equals(readFileSync(join(folder, 'copy')))).toBe(true);
  });

  it('is a folder: refused with the reason', async () => {
    await expect(SqliteKeeper.open(folder)).rejects.toThrow(/cannot be opened.*--store/);
    expect(existsSync(folder)).toBe(true);
  });
});

describe('a place where no store can be made', () => {
  it.each([
    ['whose folder is a file', () => join(folder, 'taken', 'store.db')],
    ['whose folder would be in a file', () => join(folder, 'taken', 'deeper', 'still', 'store.db')],
    ...(existsSync('/proc/self') ? [['in /proc', () => '/proc/rootwatch/deeper/store.db'] as const] : []),
  ] as const)('%s: refused in a sentence that says what, where and what to do', async (_, place) => {
    writeFileSync(join(folder, 'taken'), '');

    const opened = SqliteKeeper.open(place());

    await expect(opened).rejects.toThrow(
      `The store '${place()}' cannot be made: there is no folder '${dirname(place())}', and it cannot be made (E`,
    );
    await expect(opened).rejects.toThrow('Give a --store in a folder in which this user may write.');
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('');
  });
});

function damage(content: string | Buffer): void {
  writeFileSync(file, content);
}

function change(statement: string): void {
  const database = new Database(file);
  database.exec(statement);
  database.close();
}

function overwritten(content: Buffer): Buffer {
  return Buffer.concat([content.subarray(0, 8_192), Buffer.alloc(12_000, 7), content.subarray(20_192)]);
}
