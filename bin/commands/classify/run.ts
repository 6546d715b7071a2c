import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { endInterrupted, interruption } from '../../terminal/interruption';
import { LineWriter } from '../../terminal/line-writer';
import { inputsOf } from './inputs';
import type { ClassifyOptions } from './options';
import { Run } from './run-of-inputs';

/** @returns the exit code; lines are on standard output, all else on standard error */
export async function classifyFiles(names: readonly string[], options: ClassifyOptions): Promise<ExitCode> {
  if (names.length === 0 && process.stdin.isTTY) {
    throw new Failure('Nothing to classify: give files with CloudTrail records, or pipe them in.');
  }
  const stop = interruption();
  const run = new Run(options, new LineWriter(process.stdout), stop);
  for (const input of inputsOf(names.length === 0 ? ['-'] : names)) {
    await run.take(input);
    if (run.isOver) break;
    // Small files are read without a pause: this is the moment to notice Ctrl-C.
    if (input.kind === 'file') await nextTurn();
  }
  const exitCode = await run.finish();
  if (stop.aborted) endInterrupted();
  return exitCode;
}
