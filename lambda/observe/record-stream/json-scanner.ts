import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  newline,
  openBrace,
  openBracket,
  quote,
} from './json-bytes';

/** 0: part of a number or word, a comma or a colon. 1: white space. 2: a bracket or a quotation mark. */
const classOf = new Uint8Array(256);
for (const byte of [0x09, newline, 0x0d, 0x20]) classOf[byte] = 1;
for (const byte of [quote, openBracket, closeBracket, openBrace, closeBrace]) classOf[byte] = 2;

/** Keys of an object whose list holds records: CloudTrail's log files, and answers of LookupEvents. */
export const listKeys: readonly string[] = ['Records', 'Events'];

/**
 * Why the scanner stopped. `more`: it needs further bytes. `closed`: the value is complete. `list`: it has just entered a
 * list of records. `misplaced`: a bracket stands where none can, `unclosed-text`: a text runs over the end of its line.
 */
export type Stop = 'more' | 'closed' | 'list' | 'misplaced' | 'unclosed-text';

/** Walks along the bytes of one JSON value by its brackets and texts alone, so that it is fast; it does not check the rest. */
export class JsonScanner {
  /** The next byte to look at. */
  position = 0;

  private readonly maxDepth: number;
  private stack = new Uint8Array(64);
  private depth = 0;
  private previous = 0;
  private inText = false;
  private textStart = 0;
  private textEnd = 0;
  private mayHoldList = false;

  constructor(maxDepth: number) {
    this.maxDepth = maxDepth;
  }

  /** A value begins here. @param mayHoldList whether it is outermost, so that its `Records` may be a list of records. */
  begin(position: number, mayHoldList: boolean): void {
    this.position = position;
    this.depth = 0;
    this.previous = 0;
    this.inText = false;
    this.textStart = -1;
    this.mayHoldList = mayHoldList;
  }

  /** Goes on in the object that held a list of records, after the list. */
  beginAfterList(position: number): void {
    this.begin(position, true);
    this.stack[0] = openBrace;
    this.depth = 1;
    this.previous = closeBracket;
  }

  /** The buffer has lost so many bytes at its beginning. */
  moveBack(bytes: number): void {
    this.position -= bytes;
    this.textStart -= bytes;
    this.textEnd -= bytes;
  }

  scan(buffer: Buffer): Stop {
    for (;;) {
      const stop = this.inText ? this.skipText(buffer) : this.skipPlain(buffer);
      if (stop !== null) return stop;
    }
  }

  private skipPlain(buffer: Buffer): Stop | null {
    let { position, previous } = this;
    for (; position < buffer.length; position += 1) {
      const byte = buffer[position] ?? 0;
      const kind = classOf[byte];
      if (kind === 0) previous = byte;
      else if (kind === 2) break;
    }
    this.position = position;
    this.previous = previous;
    return position < buffer.length ? this.mark(buffer) : 'more';
  }

  private skipText(buffer: Buffer): Stop | null {
    let position = this.position;
    for (; position < buffer.length; position += 1) {
      const byte = buffer[position];
      if (byte === quote) return this.endText(position);
      if (byte === newline) return 'unclosed-text';
      if (byte === backslash) {
        if (position + 1 >= buffer.length) break;
        if (buffer[position + 1] !== newline) position += 1;
      }
    }
    this.position = position;
    return 'more';
  }

  private endText(position: number): Stop | null {
    this.textEnd = position;
    this.position = position + 1;
    this.previous = quote;
    this.inText = false;
    return this.depth === 0 ? 'closed' : null;
  }

  /** A bracket or a quotation mark. */
  private mark(buffer: Buffer): Stop | null {
    const byte = buffer[this.position] ?? 0;
    if (byte === quote) {
      this.textStart = this.position;
      this.position += 1;
      this.inText = true;
      return null;
    }
    return byte === openBrace || byte === openBracket ? this.open(byte, buffer) : this.close(byte);
  }

  private open(byte: number, buffer: Buffer): Stop | null {
    if (this.depth > 0 && !this.mayOpen()) return 'misplaced';
    const entersList = byte === openBracket && this.depth === 1 && this.opensList(buffer);
    this.position += 1;
    if (entersList) return 'list';
    if (this.depth === this.stack.length && this.depth < this.maxDepth) this.deepen();
    this.stack[this.depth] = byte;
    this.depth += 1;
    this.previous = byte;
    return null;
  }

  /** Grows as it is needed, since most records are shallow and every file has a scanner of its own. */
  private deepen(): void {
    const deeper = new Uint8Array(Math.min(this.maxDepth, this.depth * 2));
    deeper.set(this.stack);
    this.stack = deeper;
  }

  private mayOpen(): boolean {
    if (this.previous === comma) return this.stack[this.depth - 1] === openBracket;
    return this.previous === colon || this.previous === openBracket;
  }

  private opensList(buffer: Buffer): boolean {
    if (!this.mayHoldList || this.previous !== colon || this.textStart < 0) return false;
    return listKeys.includes(buffer.toString('latin1', this.textStart + 1, this.textEnd));
  }

  private close(byte: number): Stop | null {
    const opened = this.stack[this.depth - 1];
    if (opened !== (byte === closeBrace ? openBrace : openBracket)) return 'misplaced';
    this.depth -= 1;
    this.position += 1;
    this.previous = byte;
    return this.depth === 0 ? 'closed' : null;
  }
}
