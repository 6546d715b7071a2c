import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure, inASentence } from './failure';

/**
 * Writes beside the file and moves it into place, so that nobody ever meets half of it. No signal comes between the steps.
 * @throws Failure naming the file
 */
export function writeWhole(file: string, content: string): void {
  const beside = `${file}.${String(process.pid)}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw new Failure(`'${file}' could not be written: ${inASentence(thrown)}. Give another --out.`);
  }
}
