import { SlackUndeliveredError } from '../../../../lambda/announce/slack/webhook';

/** So often a message is tried with its layout, which Slack may not like; after it as plain text. */
const triesWithLayout = 2;
/** So often in all, before a message is set aside. */
const tries = 5;

interface Refused {
  readonly times: number;
  /** How many messages had been taken before the first refusal. */
  readonly takenBefore: number;
}

/**
 * Which messages Slack has answered that it does not take. Of this process only: a new start, perhaps with another webhook, tries
 * each again.
 */
export class Refusals {
  private readonly refused = new Map<string, Refused>();
  private taken = 0;

  took(key: string): void {
    this.refused.delete(key);
    this.taken += 1;
  }

  /** @returns whether Slack answered so of this very message; an outage says nothing of it */
  note(key: string, refusal: Error): boolean {
    if (!(refusal instanceof SlackUndeliveredError && refusal.isOfTheMessage)) return false;
    const before = this.refused.get(key);
    this.refused.set(key, {
      times: this.times(key) + 1,
      takenBefore: before?.takenBefore ?? this.taken,
    });
    return true;
  }

  times(key: string): number {
    return this.refused.get(key)?.times ?? 0;
  }

  isForPlainText(key: string): boolean {
    return this.times(key) >= triesWithLayout;
  }

  /** True for what was refused often enough, while others were taken: else it is Slack that takes nothing. */
  isSetAside(key: string): boolean {
    const refused = this.refused.get(key);
    return refused !== undefined && refused.times >= tries && this.taken > refused.takenBefore;
  }
}
