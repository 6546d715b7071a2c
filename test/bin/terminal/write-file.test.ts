import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from '../../../bin/terminal/write-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('writes the file and leaves nothing beside it', () => {
  writeFileSync(join(folder, 'audit.txt'), 'old');

  writeWhole(join(folder, 'audit.txt'), 'new');

  expect(readdirSync(folder)).toEqual(['audit.txt']);
  expect(readFileSync(join(folder, 'audit.txt'), 'utf8')).toBe('new');
});

it('says which folder does not exist, and names no file that nobody asked for', () => {
  const file = join(folder, 'nowhere', 'audit.txt');

  expect(() => {
    writeWhole(file, 'new');
  }).toThrow(
    `'${file}' could not be written: the folder '${join(folder, 'nowhere')}' does not exist. Give another --out.`,
  );
});

it('says that it is a folder, and leaves nothing in it or beside it', () => {
  mkdirSync(join(folder, 'audit'));

  expect(() => {
    writeWhole(join(folder, 'audit'), 'new');
  }).toThrow('could not be written: it is a folder. Give another --out.');
  expect(readdirSync(folder)).toEqual(['audit']);
});

it('says that the name is too long, and leaves nothing in the folder', () => {
  expect(() => {
    writeWhole(join(folder, 'x'.repeat(300)), 'new');
  }).toThrow(/xxx' could not be written: its name is too long\. Give another --out\.$/);
  expect(readdirSync(folder)).toEqual([]);
});
