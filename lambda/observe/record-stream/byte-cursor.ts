import { newline } from './json-bytes';

/** White space, and the bytes of a byte order mark. */
const blanks: ReadonlySet<number | undefined> = new Set([0x09, newline, 0x0d, 0x20, 0xef, 0xbb, 0xbf]);

/** Where a value begins. */
export interface ValuePlace {
  readonly line: number;
  /** How far the value is indented, or the first thing on its line when something stands before it. */
  readonly indent: number;
  readonly firstOnLine: boolean;
}

export function isBlank(byte: number): boolean {
  return blanks.has(byte);
}

/** A place in a stream of bytes that knows its line, and holds only the bytes from there on. */
export class ByteCursor {
  buffer: Buffer = Buffer.alloc(0);
  at = 0;
  line = 1;
  /** True until a value began. */
  isBlank = true;

  private lineStart = 0;
  private lineIsBlank = true;
  private lineIndent = 0;
  /** The first line end from where it was last looked for; `Infinity` when the buffer has none. */
  private lineEnd = -1;

  get atEnd(): boolean {
    return this.at >= this.buffer.length;
  }

  /** @returns by how many bytes everything moved towards the beginning */
  append(chunk: Uint8Array): number {
    const forgotten = this.at;
    // Most often nothing is left over: then the chunk is taken as it is.
    this.buffer = this.atEnd
      ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      : Buffer.concat([this.buffer.subarray(forgotten), chunk]);
    this.at = 0;
    this.lineStart -= forgotten;
    this.lineEnd = this.lineEnd === Infinity ? -1 : this.lineEnd - forgotten;
    return forgotten;
  }

  moveTo(position: number): void {
    for (let end = this.lineEndFrom(this.at); end < position; end = this.lineEndFrom(end + 1)) {
      this.line += 1;
      this.lineStart = end + 1;
      this.lineIsBlank = true;
    }
    this.at = position;
  }

  /** Where the line ends on which the cursor stands; `Infinity` when that is not in the buffer yet. */
  get endOfLine(): number {
    return this.lineEndFrom(this.at);
  }

  /** A value begins here. */
  beginValue(): ValuePlace {
    const firstOnLine = this.lineIsBlank;
    this.isBlank = false;
    if (firstOnLine) this.lineIndent = this.at - this.lineStart;
    this.lineIsBlank = false;
    return { line: this.line, indent: this.lineIndent, firstOnLine };
  }

  /** The value, or something else that counts as content of its line, ends before this position. */
  endValue(position: number): void {
    const { line } = this;
    this.moveTo(position);
    if (this.line !== line) this.lineIndent = this.blanksFrom(this.lineStart);
    this.lineIsBlank = false;
  }

  /** The first line end at this position or after it, asked for in ascending order. */
  private lineEndFrom(position: number): number {
    // Remembered, since every record asks for it and a log file is one long line.
    if (this.lineEnd < position) {
      const found = this.buffer.indexOf(newline, position);
      this.lineEnd = found < 0 ? Infinity : found;
    }
    return this.lineEnd;
  }

  private blanksFrom(start: number): number {
    let position = start;
    while (position < this.at && blanks.has(this.buffer[position])) position += 1;
    return position - start;
  }
}
