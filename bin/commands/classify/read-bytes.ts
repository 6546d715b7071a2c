import { createReadStream } from 'node:fs';
import { addAbortSignal, pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { plainText } from '../../../lambda/domain/plain-text';
import { Failure, inASentence } from '../../terminal/failure';
import { asUtf8 } from './as-utf8';
import { chunkBytes, chunksOf, isGzip, readAtOnce } from './small-file';

const mishaps: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Give the path of a file, or - for standard input',
  EISDIR: 'is a folder. Give the files in it',
  EACCES: 'may not be read by you. Change its permissions, or copy it',
  Z_BUF_ERROR: 'is gzip that ends too early. What came before its end is classified; fetch it again',
  Z_DATA_ERROR: 'is damaged gzip. What came before the damage is classified; fetch it again',
};

/**
 * The bytes of a file, or of standard input for `-`; unpacked when they begin like gzip, as UTF-8 when they are UTF-16.
 * @param until ends them early and in silence
 * @throws Failure naming the file
 */
export async function* readBytes(name: string, until?: AbortSignal): AsyncGenerator<Buffer> {
  try {
    const whole = name === '-' ? null : readAtOnce(name);
    yield* asUtf8(whole === null ? unpacked(streamOf(name, until)) : chunksOf(whole));
  } catch (thrown) {
    if (until?.aborted === true) return;
    throw new Failure(`${inWords(name)} ${whyNot(thrown)}.`);
  }
}

/** What a file is called in sentences. */
export function inWords(name: string): string {
  return name === '-' ? 'Standard input' : `'${plainText(name, 1_000)}'`;
}

/** Why a file or folder could not be read, to follow its name. */
export function whyNot(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return mishaps[code] ?? `could not be read: ${inASentence(thrown)}`;
}

function streamOf(name: string, until: AbortSignal | undefined): Readable {
  const source = name === '-' ? process.stdin : createReadStream(name, { highWaterMark: chunkBytes });
  return until === undefined ? source : addAbortSignal(until, source);
}

async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const chunks = buffers(source);
  let head = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = joined(head, chunks);
  yield* isGzip(head)
    ? buffers(pipeline(Readable.from(whole), createGunzip({ chunkSize: chunkBytes }), () => undefined))
    : whole;
}

async function* joined(head: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* rest;
}

async function* buffers(source: Readable): AsyncGenerator<Buffer> {
  const chunks: AsyncIterable<unknown> = source;
  for await (const chunk of chunks) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}
