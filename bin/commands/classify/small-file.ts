import { readFileSync, statSync } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';

export const chunkBytes = 262_144;

/** Larger files come as a stream, so that memory stays flat: as they are, and unpacked. */
const [mostBytes, mostUnpacked] = [1_048_576, 16_777_216];

/**
 * A small file whole, unpacked: a bucket has thousands of them, and a stream for each costs more than the judging.
 * @returns null for what has to be streamed, among it damaged gzip, of which the stream gives what comes before the damage
 * @throws Error when it cannot be read
 */
export function readAtOnce(name: string): Buffer | null {
  const stats = statSync(name);
  if (!stats.isFile() || stats.size > mostBytes) return null;
  const bytes = readFileSync(name);
  return isGzip(bytes) ? unpackedAtOnce(bytes) : bytes;
}

export function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** In pieces, of which only one at a time is parsed. */
export function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}

function unpackedAtOnce(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes, { chunkSize: unpackedBytes(bytes), maxOutputLength: mostUnpacked });
  } catch {
    return null;
  }
}

/**
 * What gzip says of itself in its last four bytes, so that it is unpacked into one buffer that fits. Only a hint: in a file of
 * several parts it is the size of the last one. https://www.rfc-editor.org/rfc/rfc1952#page-5
 */
function unpackedBytes(bytes: Buffer): number {
  const said = bytes.readUInt32LE(bytes.length - 4) + 1; // one more, else zlib asks for another buffer to see the end
  return Math.max(constants.Z_MIN_CHUNK, Math.min(said, chunkBytes));
}
