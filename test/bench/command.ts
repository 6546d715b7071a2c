import { spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { aRootLoginMessage } from '../support/root-login-message';
import { workFolder } from './bundles';
import { compared, median } from './median';

const command = join(__dirname, '..', '..', 'build', 'rootwatch.mjs');
const records = 150_000;

/** Null while the command has not been built. */
export async function classifyPerSecond(): Promise<number | null> {
  if (!existsSync(command)) return null;
  const file = await recordsFile();
  const times = [1, 2, 3].map(() => timed([command, 'classify', file], [0, 1]));
  return Math.round(records / (median(times) / 1000));
}

/** How much longer the command takes to say its version than Node takes to do nothing; null while it has not been built. */
export async function startRatio(): Promise<number | null> {
  if (!existsSync(command)) return null;
  const bare = (): Promise<number> => Promise.resolve(timed(['-e', '0'], [0]));
  const ours = (): Promise<number> => Promise.resolve(timed([command, '--version'], [0]));
  return (await compared(15, bare, ours)).ratio;
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

/** One record a line; four of five are not about root, as in a real trail. */
async function recordsFile(): Promise<string> {
  mkdirSync(workFolder, { recursive: true });
  const file = join(workFolder, 'records.jsonl');
  const stream = createWriteStream(file);
  for (let index = 0; index < records; index += 1) {
    const message = aRootLoginMessage(index % 5 === 0 ? {} : { identityType: 'IAMUser' });
    const { detail } = JSON.parse(message) as { readonly detail: unknown };
    if (!stream.write(`${JSON.stringify(detail)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  return file;
}
