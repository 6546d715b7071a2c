import type { ActivityFinding } from '../domain/finding';
import { isDue, isHushed, type LastUnrecorded } from '../judge/incident/unrecorded';

/** `now`: people are told. `kept-back`: somebody else had this minute. `not-due`: they were told at an earlier receive. */
export type Turn = 'now' | 'kept-back' | 'not-due';

/** So many are remembered as kept back; what is forgotten has its chance at receive 2, 4, 8 and so on. */
const mostKeptBack = 10_000;

/**
 * Whose turn it is to be told while nothing can be recorded: a store that throttles makes no mail of each event of a burst. One
 * container knows nothing of another, so that people may get one message a minute from each.
 */
export class UnrecordedTellings {
  private readonly last = new Map<string, LastUnrecorded>();
  private readonly keptBack = new Set<string>();

  /** @param now milliseconds since 1970. Whoever gets `now` tells people, or gives the turn back. */
  turnOf(finding: ActivityFinding, receive: number, now: number): Turn {
    const { id, severity, notify } = finding;
    if (!isDue(receive, this.keptBack.has(id))) return 'not-due';
    if (notify === 'quiet') return 'now'; // nobody is woken by it
    const account = accountOf(finding);
    if (isHushed(this.last.get(account) ?? null, severity, now)) {
      this.keepBack(id);
      return 'kept-back';
    }
    this.keptBack.delete(id);
    this.last.set(account, { severity, at: now });
    return 'now';
  }

  /** People were not told after all: it is due at its next receive, and the minute is free for others. */
  giveBack(finding: ActivityFinding): void {
    this.last.delete(accountOf(finding));
    this.keepBack(finding.id);
  }

  private keepBack(id: string): void {
    const [oldest] = this.keptBack;
    if (oldest !== undefined && this.keptBack.size >= mostKeptBack) this.keptBack.delete(oldest);
    this.keptBack.add(id);
  }
}

function accountOf({ account }: ActivityFinding): string {
  return account.id ?? 'unknown';
}
