import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openStore } from '../../../bin/store/open-store';
import { storeFile } from '../../../bin/store/store-file';
import { Failure } from '../../../bin/terminal/failure';

describe('the file of the store', () => {
  it.each([
    ['is the one that was typed', 'my.db', { HOME: '/home/kim' }, resolve('my.db')],
    [
      'is else among the states of the user',
      undefined,
      { HOME: '/home/kim' },
      '/home/kim/.local/state/rootwatch/store.db',
    ],
    [
      'is where the system keeps states',
      undefined,
      { HOME: '/home/kim', XDG_STATE_HOME: '/s' },
      '/s/rootwatch/store.db',
    ],
    [
      'is among the states of the user where the system names no place',
      undefined,
      { HOME: '/home/kim', XDG_STATE_HOME: '' },
      '/home/kim/.local/state/rootwatch/store.db',
    ],
    [
      'is not where a relative path leads',
      undefined,
      { HOME: '/home/kim', XDG_STATE_HOME: 'states' },
      '/home/kim/.local/state/rootwatch/store.db',
    ],
  ] as const)('%s', (_, typed, variables, file) => {
    expect(storeFile(typed, variables)).toBe(file);
  });
});

it('is refused when nothing was typed behind --store', () => {
  expect(() => storeFile('', {})).toThrow(new Failure('--store is empty. Give the path of a file, or leave it out.'));
});

describe('a store that cannot be used', () => {
  it('is called a folder when it is one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));

    await expect(openStore(folder)).rejects.toThrow(
      new Failure(`The store '${folder}' is a folder. Give a file, for example --store ${join(folder, 'store.db')}.`),
    );
    rmSync(folder, { recursive: true });
  });

  it('is a mishap in plain words, and stays as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
    const file = join(folder, 'store.db');
    writeFileSync(file, 'no database at all, but long enough to be looked at'.repeat(100));

    const opened = openStore(file);

    await expect(opened).rejects.toThrow(Failure);
    await expect(opened).rejects.toThrow(`The store '${file}' is damaged`);
    expect(readFileSync(file, 'utf8')).toMatch(/^no database/);
    rmSync(folder, { recursive: true });
  });
});
