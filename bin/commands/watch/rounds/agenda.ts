const minuteMs = 60_000;
/** What did not go well is tried again so soon. */
const againMs = minuteMs;

export type Round = 'review' | 'sweep';

type Every = Readonly<Record<Round, number>>;

/**
 * What is due by the wall clock. However long this machine slept, an overdue round runs once: a review sees the present, and a
 * sweep reads everything since the last one.
 */
export class Agenda {
  private readonly every: Every;
  private readonly dueAt: Record<Round, number> = { review: -Infinity, sweep: -Infinity };
  private secondLookAt = Infinity;

  /** @param every milliseconds between two rounds */
  constructor(every: Every) {
    this.every = every;
  }

  /** A clock that was set back must not put a round off for longer than its interval. */
  isDue(round: Round, now: number): boolean {
    const at = this.dueOf(round);
    return at <= now || at - now > this.every[round];
  }

  done(round: Round, now: number): void {
    this.dueAt[round] = now + this.every[round];
    if (round === 'review' && this.secondLookAt <= now) this.secondLookAt = Infinity;
  }

  /** It did not come to its end, or not well. */
  again(round: Round, now: number): void {
    this.dueAt[round] = now + againMs;
    if (round === 'review' && this.secondLookAt <= now) this.secondLookAt = Infinity;
  }

  atOnce(...rounds: readonly Round[]): void {
    for (const round of rounds) this.dueAt[round] = -Infinity;
  }

  /** A credential was changed: its state is looked at now, and once more when every part of IAM shows it. */
  lookTwice(now: number): void {
    this.atOnce('review');
    this.secondLookAt = now + minuteMs;
  }

  /** Epoch milliseconds. */
  get nextAt(): number {
    return Math.min(this.dueOf('review'), this.dueOf('sweep'));
  }

  private dueOf(round: Round): number {
    return round === 'review' ? Math.min(this.dueAt.review, this.secondLookAt) : this.dueAt.sweep;
  }
}
