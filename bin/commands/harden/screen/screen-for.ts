import type { Readable } from 'node:stream';
import * as util from 'node:util';
import type { WriteStream } from 'node:tty';
import { Failure } from '../../../terminal/failure';
import type { HardenOptions } from '../options';
import { PlainScreen } from './plain-screen';
import type { Screen } from './screen';
import type { Terminal } from './screen-output';

interface Streams {
  readonly input: Readable & Pick<NodeJS.ReadStream, 'isTTY'>;
  /** Where people read: standard error when machines read standard output. */
  readonly output: Terminal & Pick<WriteStream, 'isTTY' | 'hasColors'>;
}

const plainColumns = 100;

/** @throws Failure where neither a person at a terminal nor --plain asks for it */
export function refuseWithoutTerminal(
  { plain = false, list = false }: HardenOptions,
  { input, output }: Streams,
): void {
  if (plain || list || (input.isTTY && output.isTTY)) return;
  throw new Failure(
    'harden asks and waits for answers, and this is no terminal. Give --list to see the steps and their state, or --plain to be asked line by line.',
  );
}

/** The interface for this terminal, or line by line. */
export async function screenFor(
  { plain = false }: Pick<HardenOptions, 'plain'>,
  { input, output }: Streams,
  interrupted: AbortSignal,
  variables: NodeJS.ProcessEnv,
): Promise<Screen> {
  // The library needs what came with a later version 20 of Node.
  const isTooOld = !('styleText' in util);
  if (plain || isTooOld) {
    const write = (line: string): void => void output.write(`${line}\n`);
    const columns = output.isTTY ? Math.min(output.columns, plainColumns) : plainColumns;
    return new PlainScreen({ input, isTyped: input.isTTY, write, columns, interrupted });
  }
  const [prompts, { ClackScreen }, { ScreenOutput }] = await Promise.all([
    import('@clack/prompts'),
    import('./clack-screen.js'),
    import('./screen-output.js'),
  ]);
  const colourful = (variables['NO_COLOR'] ?? '') === '' && output.hasColors();
  return new ClackScreen(prompts, { input, output: new ScreenOutput(output, colourful), interrupted });
}
