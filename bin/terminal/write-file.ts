import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from './failure';

const mishaps: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
};

/**
 * Writes beside the file and moves it into place, so that nobody ever meets half of it. No signal comes between the steps.
 * @throws Failure naming the file
 */
export function writeWhole(file: string, content: string): void {
  const beside = join(dirname(file), `.rootwatch-${String(process.pid)}.part`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw new Failure(`'${file}' could not be written: ${why(dirname(file), thrown)}. Give another --out.`);
  }
}

/** In our own words, since the system's name the file beside, which nobody has asked for. */
function why(folder: string, thrown: unknown): string {
  if (!existsSync(folder)) return `the folder '${folder}' does not exist`;
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : 'no code';
  return mishaps[code] ?? `the system says ${code}`;
}
