import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Failure, inASentence } from '../../terminal/failure';

const chunkBytes = 262_144;

const mishaps: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist. Give the path of a file, or - for standard input',
  EISDIR: 'is a folder. Give the files in it',
  EACCES: 'may not be read by you. Change its permissions, or copy it',
  Z_BUF_ERROR: 'is gzip that ends too early. What came before its end is classified; fetch it again',
  Z_DATA_ERROR: 'is damaged gzip. What came before the damage is classified; fetch it again',
};

/**
 * The bytes of a file, or of standard input for `-`; unpacked when they begin like gzip.
 * @throws Failure naming the file
 */
export async function* readBytes(name: string): AsyncGenerator<Buffer> {
  try {
    const source = name === '-' ? process.stdin : createReadStream(name, { highWaterMark: chunkBytes });
    yield* unpacked(source);
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
    throw new Failure(`${inWords(name)} ${mishaps[code] ?? `could not be read: ${inASentence(thrown)}`}.`);
  }
}

/** What a file is called in sentences. */
export function inWords(name: string): string {
  return name === '-' ? 'Standard input' : `'${name}'`;
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
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  yield* isGzip
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
