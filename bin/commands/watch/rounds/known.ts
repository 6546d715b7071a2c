/** Until when this process knows what root did, and did not: it may have been blind, or asleep, or not have run at all. */
export class Known {
  private at: Date | null = null;

  /** Null before the first sweep that came to its end. */
  readonly until = (): Date | null => this.at;

  /** @param at when a sweep began that read everything up to then */
  becomes(at: Date): void {
    this.at = at;
  }
}
