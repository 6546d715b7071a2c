import { closeBracket, newline, openBrace, openBracket, quote } from './json-bytes';

const space = 0x20;
const horizontalTab = 0x09;
const longestKey = 64;

/** Where a broken record stood: what its siblings have in common with it. */
export interface BrokenPlace {
  /** White space before the record, or before the first thing on its line. */
  readonly indent: number;
  readonly firstOnLine: boolean;
  readonly inList: boolean;
  /** How records of this input begin, for example `{"eventVersion"`; looked for on the rest of the record's line only. */
  readonly siblingStart: string | null;
}

/** `found`: go on at `at`, outside of any list if `leavesList`. `more`: nothing before `at`; ask again with further bytes. */
export type Recovery =
  | { readonly kind: 'found'; readonly at: number; readonly leavesList: boolean }
  | { readonly kind: 'more'; readonly at: number; readonly siblingStart: string | null };

/** How records of this input begin, as the one that begins here tells: with the same key. */
export function siblingBeginning(buffer: Buffer, start: number): string {
  const keyStart = start + 1;
  const keyEnd = buffer.indexOf(quote, keyStart + 1);
  const tells = buffer[start] === openBrace && buffer[keyStart] === quote && keyEnd > 0 && keyEnd - start < longestKey;
  return tells ? buffer.toString('latin1', start, keyEnd + 1) : '{"eventVersion"';
}

/** Finds where reading can go on after a record whose brackets do not add up. @param from a byte inside the broken record */
export function findSibling(buffer: Buffer, from: number, broken: BrokenPlace, ended: boolean): Recovery {
  const { siblingStart } = broken;
  const lineEnd = buffer.indexOf(newline, from);
  if (siblingStart !== null) {
    const sibling = buffer.indexOf(siblingStart, from);
    if (sibling >= 0 && (lineEnd < 0 || sibling < lineEnd)) return { kind: 'found', at: sibling, leavesList: false };
    if (lineEnd < 0) return { kind: 'more', at: Math.max(from, buffer.length - siblingStart.length + 1), siblingStart };
  }
  return findLine(buffer, lineEnd, broken, ended);
}

function findLine(buffer: Buffer, firstLineEnd: number, broken: BrokenPlace, ended: boolean): Recovery {
  for (let lineEnd = firstLineEnd; lineEnd >= 0; lineEnd = buffer.indexOf(newline, lineEnd + 1)) {
    const line = lookAtLine(buffer, lineEnd + 1, broken);
    if (line === 'more' && !ended) return { kind: 'more', at: lineEnd, siblingStart: null };
    if (line === 'sibling' || line === 'outside') {
      return { kind: 'found', at: lineEnd + 1, leavesList: line === 'outside' };
    }
  }
  return { kind: 'more', at: buffer.length, siblingStart: null };
}

function lookAtLine(
  buffer: Buffer,
  lineStart: number,
  broken: BrokenPlace,
): 'sibling' | 'outside' | 'neither' | 'more' {
  const at = skipBlanks(buffer, lineStart);
  if (at >= buffer.length) return 'more';
  const indent = at - lineStart;
  if (buffer[at] === closeBracket && closesList(indent, broken)) return 'sibling';
  if (!opens(buffer[at])) return 'neither';
  if (indent === broken.indent && broken.firstOnLine) return 'sibling';
  return indent <= broken.indent ? 'outside' : 'neither';
}

function closesList(indent: number, broken: BrokenPlace): boolean {
  return broken.inList && indent < broken.indent;
}

function opens(byte: number | undefined): boolean {
  return byte === openBrace || byte === openBracket;
}

function skipBlanks(buffer: Buffer, from: number): number {
  let at = from;
  while (buffer[at] === space || buffer[at] === horizontalTab) at += 1;
  return at;
}
