import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mediansInTurn, median } from './median';
import { recordsFile, recordsFolder } from './records';

const command = join(__dirname, '..', '..', 'build', 'rootwatch.mjs');
/** So many that the start, half a second until the code is compiled, weighs little: files are of any size. */
const records = 500_000;

/** Records that `classify` judges in a second: of one file of lines, and of a bucket's folder of gzipped logs. */
interface ClassifyRates {
  readonly file: number;
  readonly folder: number;
}

/** Null while the command has not been built. */
export async function classifyPerSecond(): Promise<ClassifyRates | null> {
  if (!existsSync(command)) return null;
  return { file: rateOf(await recordsFile(records)), folder: rateOf(recordsFolder(records)) };
}

function rateOf(input: string): number {
  const times = [1, 2, 3].map(() => timed([command, 'classify', input], [0, 1]));
  return Math.round(records / (median(times) / 1000));
}

/** How much longer the command takes to say its version than Node takes to do nothing; null while it has not been built. */
export async function startRatio(): Promise<number | null> {
  if (!existsSync(command)) return null;
  const bare = (): Promise<number> => Promise.resolve(timed(['-e', '0'], [0]));
  const ours = (): Promise<number> => Promise.resolve(timed([command, '--version'], [0]));
  const medians = await mediansInTurn(15, { bare, ours });
  return medians.ours / medians.bare;
}

/** Milliseconds from the start of the process to its end. */
function timed(args: readonly string[], goodCodes: readonly number[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const took = performance.now() - start;
  if (!goodCodes.includes(status ?? -1))
    throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${String(stderr)}`);
  return took;
}
