import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { endWithUs } from './process-group';

const launcher = path.resolve(__dirname, '../engine/launch.py');

/** Name of the file with everything that the engine and the functions said. */
export const emulatorLog = 'emulator.log';

const started = z.object({ port: z.number() });

export interface Runtimes {
  /** The Python that has the emulator. */
  readonly python: string;
  /** Folder of the `node` that runs the functions. */
  readonly nodeFolder: string;
}

export interface Emulator {
  /** For example `http://127.0.0.1:51575`. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts an emulated AWS of our own on a free port of this machine's loopback address. Nothing of the caller's environment
 * reaches it or the functions it runs, and all it writes goes below `folder`.
 */
export async function startEmulator({ python, nodeFolder }: Runtimes, folder: string): Promise<Emulator> {
  const log = path.join(folder, emulatorLog);
  const temporary = path.join(folder, 'emulator');
  mkdirSync(temporary);
  const logFile = openSync(log, 'w');
  const emulator = spawn(python, [launcher], {
    stdio: ['pipe', 'pipe', logFile],
    env: environment(temporary, nodeFolder),
    detached: true,
  });
  closeSync(logFile);
  const end = endWithUs(emulator);
  const port = await firstLine(emulator);
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(emulator, end) };
}

function environment(temporary: string, nodeFolder: string): Record<string, string> {
  return {
    PATH: `${nodeFolder}:/usr/bin:/bin`,
    HOME: temporary,
    TMPDIR: temporary,
    S3_DATA_DIR: path.join(temporary, 's3'),
    STATE_DIR: path.join(temporary, 'state'),
    LANG: 'C.UTF-8',
    PYTHONDONTWRITEBYTECODE: '1',
    BIND_HOST: '127.0.0.1',
    AUTH: 'true', // functions act under their own policies
  };
}

async function firstLine(emulator: ChildProcess): Promise<number> {
  if (!emulator.stdout) throw new Error('The emulator was started without a standard output.');
  const lines = createInterface({ input: emulator.stdout });
  const ended = once(emulator, 'exit').then(() => Promise.reject(new Error('The emulator did not start.')));
  const said: unknown[] = await Promise.race([once(lines, 'line'), ended]);
  return started.parse(JSON.parse(String(said[0]))).port;
}

/** Politely at first, so that the engine ends its functions itself. */
async function stop(emulator: ChildProcess, end: () => void): Promise<void> {
  if (emulator.exitCode === null) {
    const ended = once(emulator, 'exit');
    emulator.kill('SIGTERM');
    const patience = setTimeout(end, 5000);
    await ended;
    clearTimeout(patience);
  }
  end();
}
