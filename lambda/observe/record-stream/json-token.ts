import { closeBrace, closeBracket, comma, newline } from './json-bytes';

/** Where a number, a word or anything else without brackets ends: outside of a list it takes the rest of the line. */
export function endOfToken(buffer: Buffer, from: number, inList: boolean): number {
  let position = from;
  while (position < buffer.length && !endsToken(buffer[position] ?? 0, inList)) position += 1;
  return position;
}

function endsToken(byte: number, inList: boolean): boolean {
  if (byte === newline) return true;
  return inList && (byte === comma || byte === closeBracket || byte === closeBrace);
}
