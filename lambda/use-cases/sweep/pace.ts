/** Between the beginnings of two calls. AWS allows two a second to the whole account, and we are not alone in it. */
const gapMilliseconds = 1000;

export interface Time {
  /** Milliseconds since any fixed moment, by a clock that is never set. */
  readonly elapsed: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Milliseconds during which something new may still be begun. */
  readonly left: () => number;
}

/** At most one call a second, and none when the time is up. */
export class Pace {
  private readonly time: Time;
  private nextAt = -Infinity;

  constructor(time: Time) {
    this.time = time;
  }

  get isOver(): boolean {
    return this.time.left() <= 0;
  }

  /**
   * Waits until the next call may be made.
   * @param pause milliseconds to wait at least
   * @returns false, at once, when the time would be up before
   */
  async turn(pause = 0): Promise<boolean> {
    const { elapsed, wait, left } = this.time;
    const now = elapsed();
    const patience = Math.max(pause, this.nextAt - now);
    if (Math.max(0, patience) >= left()) return false;
    if (patience > 0) await wait(patience);
    this.nextAt = Math.max(elapsed(), now + patience) + gapMilliseconds;
    return true;
  }
}
