import type { FollowUp, FollowUps } from '../follow-ups.port';

interface Due {
  readonly followUp: FollowUp;
  readonly at: Date;
}

/** A queue for delayed messages, for one process: whoever keeps the clock takes what is due. */
export class DelayedFollowUps implements FollowUps {
  private due: readonly Due[] = [];
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  later(followUp: FollowUp, milliseconds: number): Promise<void> {
    this.due = [...this.due, { followUp, at: new Date(this.now().getTime() + Math.max(milliseconds, 1)) }];
    return Promise.resolve();
  }

  /** The first that is due by then; null when none is. */
  take(moment: Date): Due | null {
    const [first] = [...this.due].sort((left, right) => left.at.getTime() - right.at.getTime());
    if (first === undefined || first.at > moment) return null;
    this.due = this.due.filter((other) => other !== first);
    return first;
  }
}
