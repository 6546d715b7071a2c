import type { Piece } from '../../../lambda/observe/record-stream/record-piece';

const excerptLength = 200;

/**
 * How each of these pieces of a text begins. One that is broken has no text of its own: it begins after what was read
 * before it, and not before its line.
 */
export function beginningsOf(text: string, pieces: readonly Piece[]): readonly string[] {
  const lines = lineStarts(text);
  let at = 0;
  return pieces.map((piece) => {
    const own = 'text' in piece ? piece.text : '';
    at = Math.max(at, lines[piece.line - 1] ?? 0);
    at = Math.max(at, text.indexOf(own, at));
    const beginning = own === '' ? beginningAt(text, at) : own.slice(0, excerptLength);
    at += own.length;
    return beginning;
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** Without what stands between records. */
function beginningAt(text: string, at: number): string {
  return text
    .slice(at, at + 2 * excerptLength)
    .replace(/^[\s,\]]+/, '')
    .slice(0, excerptLength);
}
