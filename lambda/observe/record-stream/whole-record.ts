import type { ByteCursor } from './byte-cursor';
import { closeBrace, closeBracket, comma, newline } from './json-bytes';
import { listKeys } from './json-scanner';
import { maxRecordBytes } from './record-piece';
import { siblingBeginning } from './record-recovery';

/** An object that was read in one go. */
export interface WholeRecord {
  readonly json: object;
  readonly text: string;
  /** The position after its last brace. */
  readonly end: number;
}

/** After a guess that failed so many records are left to the scanner, twice as many after the next, and so on. */
const [shortestPause, longestPause] = [1, 256];
const spaces: ReadonlySet<number | undefined> = new Set([0x09, newline, 0x0d, 0x20]);

/**
 * Reads records in one go instead of byte by byte: it guesses where one ends (with its line, or in a list before the next
 * one begins, the last with the list) and asks `JSON.parse`. A wrong guess cannot pass: an object that JSON accepts ends with
 * the very brace that the scanner would have stopped at. What is not accepted is left to the scanner.
 */
export class RecordGuess {
  private sibling: Buffer | null = null;
  private siblingsEnd: Buffer | null = null;
  private pause = 0;
  private nextPause = shortestPause;

  /** The object that begins at the cursor; null when it is not known where it ends. */
  read(cursor: ByteCursor, inList: boolean): WholeRecord | null {
    if (this.pause > 0) {
      this.pause -= 1;
      return null;
    }
    const record = this.guess(cursor, inList);
    this.pause = record === null ? this.nextPause : 0;
    this.nextPause = record === null ? Math.min(longestPause, this.nextPause * 2) : shortestPause;
    return record;
  }

  private guess(cursor: ByteCursor, inList: boolean): WholeRecord | null {
    const { buffer, at } = cursor;
    const end = inList ? this.beforeSibling(buffer, at) : afterBrace(buffer, cursor.endOfLine);
    if (end === null || end - at > maxRecordBytes) return null;
    const text = buffer.toString('utf8', at, end);
    const json = objectIn(text);
    return json !== null && (inList || !mayHoldList(json)) ? { json, text, end } : null;
  }

  private beforeSibling(buffer: Buffer, at: number): number | null {
    // Nothing found once in a buffer is not looked for again: a list whose records begin differently would be walked
    // to its end for each of them.
    if (this.siblingsEnd === buffer) return null;
    this.sibling ??= Buffer.from(siblingBeginning(buffer, at), 'latin1');
    const next = buffer.indexOf(this.sibling, at + 1);
    if (next < 0) {
      this.siblingsEnd = buffer;
      return endOfLast(buffer, at);
    }
    const separator = beforeSpaces(buffer, next);
    return buffer[separator - 1] === comma ? afterBrace(buffer, separator - 1) : null;
  }
}

/** Where the last record of a list may end: a log file ends with its list. */
function endOfLast(buffer: Buffer, at: number): number | null {
  const listEnd = buffer.lastIndexOf(closeBracket);
  return listEnd > at ? afterBrace(buffer, listEnd) : null;
}

/** Whether the scanner may find a list of records in it: such a key is never lost in parsing, even when it is doubled. */
function mayHoldList(json: object): boolean {
  return listKeys.some((key) => Object.hasOwn(json, key));
}

/** The position after a brace that has only white space between it and `limit`. */
function afterBrace(buffer: Buffer, limit: number): number | null {
  if (limit > buffer.length) return null;
  const end = beforeSpaces(buffer, limit);
  return buffer[end - 1] === closeBrace ? end : null;
}

function beforeSpaces(buffer: Buffer, limit: number): number {
  let end = limit;
  while (spaces.has(buffer[end - 1])) end -= 1;
  return end;
}

function objectIn(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' ? json : null;
  } catch {
    return null;
  }
}
