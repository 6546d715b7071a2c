/** A record above this size is not read: CloudTrail itself writes none. */
export const maxRecordBytes = 1_048_576;

/** `json`: text with balanced brackets, still to be parsed. `too-large`: only its beginning. `broken`: no JSON. */
export type PieceContent =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'too-large'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'broken'; readonly problem: string };

/** One record's worth of the input. */
export type Piece = PieceContent & {
  /** The line on which it begins, counted from 1. */
  readonly line: number;
  /** Which record of the input it is, counted from 1. */
  readonly number: number;
};

/** Collects the pieces of one input. */
export class PieceList {
  /** How many records have begun so far. */
  count = 0;

  private pieces: Piece[] = [];
  private damaged = false;

  add(content: PieceContent, line: number): void {
    this.damaged ||= content.kind === 'broken';
    // Assigned, not spread: this runs for every record, and spreading would copy it.
    this.pieces.push(Object.assign(content, { line, number: Math.max(1, this.count) }));
  }

  /** Commas and brackets that do not fit are named only while nothing is broken: afterwards they are its consequence. */
  nameStray(problem: string, line: number): void {
    if (!this.damaged) this.add({ kind: 'broken', problem }, line);
  }

  take(): readonly Piece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }
}
