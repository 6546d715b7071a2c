import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds the command if a source is newer than it. */
export function buildCommand(): void {
  spawnSync(process.execPath, [join(root, 'bin', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
}

/** Runs the built command as people do, without any AWS credentials. */
export function rootwatch(words: readonly string[], input: string | Buffer = '', env: NodeJS.ProcessEnv = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'build', 'rootwatch.mjs'), ...words], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { PATH: process.env['PATH'], AWS_EC2_METADATA_DISABLED: 'true', HOME: '/nonexistent', ...env },
  });
  return { exitCode: status, stdout, stderr };
}

/** The JSON lines of an output. */
export function jsonLines(output: string): readonly unknown[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}
