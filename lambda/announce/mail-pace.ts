/**
 * Milliseconds between two mails of one running function. More than 10 a second, and SNS takes the subscriber off the list:
 * three activity functions, one review and the sweep at once stay at that.
 * https://docs.aws.amazon.com/general/latest/gr/sns.html
 */
const gap = 500;

/** As long as a batch of ten takes, and no function has more due at once: one that waits must not be killed over it. */
export const longestWait = 9 * gap;

export interface PaceTime {
  /** Milliseconds since any fixed moment. A clock that is set back costs the longest wait, once. */
  readonly elapsed: () => number;
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Mails that are due at once go out one after the other, so that a burst of incidents costs nobody the channel. The first never waits. */
export class MailPace {
  private readonly time: PaceTime;
  private nextAt = -Infinity;

  constructor(time: PaceTime) {
    this.time = time;
  }

  /** Waits until the next mail may go out, 4.5 seconds at most. */
  async turn(): Promise<void> {
    const now = this.time.elapsed();
    const at = Math.min(Math.max(now, this.nextAt), now + longestWait);
    this.nextAt = at + gap;
    if (at > now) await this.time.wait(at - now);
  }
}
