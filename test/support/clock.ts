/** A clock that stands still until it is moved. */
export class Clock {
  private milliseconds: number;

  constructor(start = '2026-11-21T03:12:52.000Z') {
    this.milliseconds = Date.parse(start);
  }

  readonly now = (): Date => new Date(this.milliseconds);

  /** Negative jumps back. */
  pass(seconds: number): void {
    this.milliseconds += seconds * 1000;
  }
}
