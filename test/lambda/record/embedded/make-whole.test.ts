import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeWhole } from '../../../../lambda/record/embedded/make-whole';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-whole-'));
  file = join(folder, 'store.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const content = (): string => readFileSync(file, 'utf8');

describe('a file that is made whole', () => {
  it('is not there before it has its content, and then for its owner only', () => {
    makeWhole(file, (begun) => {
      expect(existsSync(file)).toBe(false);
      writeFileSync(begun, 'whole');
    });

    expect(content()).toBe('whole');
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['store.db']);
  });

  it('is not there when writing it breaks', () => {
    const broken = (): never => {
      throw new Error('The disk is full.');
    };

    expect(() => {
      makeWhole(file, broken);
    }).toThrow('The disk is full.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays as another process has made it meanwhile', () => {
    makeWhole(file, (begun) => {
      writeFileSync(begun, 'mine');
      writeFileSync(file, 'theirs');
    });

    expect(content()).toBe('theirs');
  });

  it('is made in spite of what a crash has left', () => {
    writeFileSync(`${file}.${String(process.pid)}.new`, 'half');

    makeWhole(file, (begun) => {
      writeFileSync(begun, 'whole');
    });

    expect(content()).toBe('whole');
  });
});
