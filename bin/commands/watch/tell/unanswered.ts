import { SlackSilentError } from '../../../../lambda/announce/slack/webhook';

const minuteMs = 60_000;
const longestPauseMs = 60 * minuteMs;

interface Rest {
  readonly times: number;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly pauseMs: number;
}

/**
 * Which messages Slack did not answer in time. It may have them, and a Slack that is slow would get the same every minute: each is
 * tried again after 1, 2, 4 minutes and so on, up to an hour, or as soon as Slack has taken another. Of this process only: a new start
 * tries each again.
 */
export class Unanswered {
  private readonly rests = new Map<string, Rest>();

  note(key: string, refusal: Error, at: number): void {
    if (!(refusal instanceof SlackSilentError)) return;
    const times = (this.rests.get(key)?.times ?? 0) + 1;
    this.rests.set(key, { times, from: at, pauseMs: Math.min(longestPauseMs, 2 ** (times - 1) * minuteMs) });
  }

  /** Slack answers again. */
  took(key: string): void {
    this.rests.delete(key);
    for (const [other, rest] of this.rests) this.rests.set(other, { ...rest, pauseMs: 0 });
  }

  /** A clock that was set makes nobody wait for longer. @param now epoch milliseconds */
  isResting(key: string, now: number): boolean {
    const rest = this.rests.get(key);
    return rest !== undefined && now >= rest.from && now - rest.from < rest.pauseMs;
  }
}
