import { maxRecordBytes, type PieceContent } from './record-piece';

const beginningBytes = 400;

/** The value that is being read: when it grows too large, only its beginning is kept and the rest counted. */
export class HeldValue {
  private dropped = 0;
  private beginning: string | null = null;

  /** Whether a part of it is gone already. */
  get isCut(): boolean {
    return this.beginning !== null;
  }

  /** These bytes are not needed any more. */
  drop(buffer: Buffer, from: number, to: number): void {
    this.beginning ??= buffer.toString('utf8', from, from + beginningBytes);
    this.dropped += to - from;
  }

  /** What it is, now that the last of its bytes are here. */
  content(buffer: Buffer, from: number, to: number): PieceContent {
    const bytes = this.dropped + to - from;
    if (bytes <= maxRecordBytes) return valueOf(buffer.toString('utf8', from, to));
    const text = this.beginning ?? buffer.toString('utf8', from, from + beginningBytes);
    return { kind: 'too-large', text, bytes };
  }

  reset(): void {
    this.dropped = 0;
    this.beginning = null;
  }
}

/** What a text with balanced brackets turns out to be. */
function valueOf(text: string): PieceContent {
  try {
    return { kind: 'json', json: JSON.parse(text), text };
  } catch {
    return { kind: 'broken', problem: 'it is not valid JSON', text };
  }
}
