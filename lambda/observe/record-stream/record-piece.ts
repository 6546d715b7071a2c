/** A record above this size is not read: CloudTrail itself writes none. */
export const maxRecordBytes = 1_048_576;

/** `json`: a value and its text. `too-large`: only the beginning of one. `broken`: no JSON, and its text if it is known where that ends. */
export type PieceContent =
  | { readonly kind: 'json'; readonly json: unknown; readonly text: string }
  | { readonly kind: 'too-large'; readonly text: string; readonly bytes: number }
  | { readonly kind: 'broken'; readonly problem: string; readonly text?: string };

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
    this.pieces.push({ ...content, line, number: this.number });
  }

  /** The same for a value that JSON accepts, of which there are many. */
  addValue(json: unknown, text: string, line: number): void {
    this.pieces.push({ kind: 'json', json, text, line, number: this.number });
  }

  /** Brackets or texts do not add up. */
  addDamage(problem: string, line: number): void {
    this.damaged = true;
    this.add({ kind: 'broken', problem }, line);
  }

  /** Commas and brackets that do not fit are named only while nothing is damaged: afterwards they are its consequence. */
  nameStray(problem: string, line: number): void {
    if (!this.damaged) this.addDamage(problem, line);
  }

  take(): readonly Piece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }

  private get number(): number {
    return Math.max(1, this.count);
  }
}
