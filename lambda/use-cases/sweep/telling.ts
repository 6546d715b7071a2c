import type { ActivityFinding } from '../../domain/finding';
import type { HistoryLookup } from '../../domain/history';
import type { PastTally } from '../../domain/past';
import type { HistoryEntry } from '../../observe/event-history.port';
import { StillHeldError } from '../message-stays';
import { respondToActivity } from '../respond-to-activity';
import { findsFirst } from './lookups';
import { quietly } from './quietly';
import type { Run } from './run';
import { counted } from './tally';

/** Hands what a window holds to the same story that EventBridge's events go through, which tells each once. */
export class Telling {
  readonly lookups: readonly HistoryLookup[];
  private readonly run: Run;
  private sum: PastTally;
  private missed = false;

  /** @param tally what earlier sweeps counted of the same window */
  constructor(run: Run, lookups: readonly HistoryLookup[], tally: PastTally) {
    this.run = run;
    this.lookups = lookups;
    this.sum = tally;
  }

  /** What happened before Rootwatch watched, up to the last page that was taken in whole. */
  get tally(): PastTally {
    return this.sum;
  }

  /** True when something has still to be told: then the window counts as not read. */
  get isIncomplete(): boolean {
    return this.missed;
  }

  readonly takeIn = async (entries: readonly HistoryEntry[], lookup: HistoryLookup): Promise<boolean> => {
    let sum = this.sum;
    for (const entry of entries) {
      if (this.run.services.pace.isOver) return false;
      if (entry.eventId !== null && this.run.seen.has(entry.eventId)) continue;
      const finding = await this.told(entry);
      if (this.isPast(entry) && findsFirst(lookup, this.lookups, entry)) sum = withEntry(sum, entry, finding);
    }
    this.sum = sum;
    return true;
  };

  /** Tried once in a sweep, so that a store that is down does not have the same event told by every lookup. */
  private async told(entry: HistoryEntry): Promise<ActivityFinding | null> {
    if (entry.eventId !== null) this.run.seen.add(entry.eventId);
    const { activity } = this.run.services;
    try {
      return await respondToActivity(entry.record, this.isPast(entry) ? quietly(activity) : activity);
    } catch (error) {
      this.missed = true;
      if (!(error instanceof StillHeldError))
        this.run.troubles.keep(error instanceof Error ? error : new Error(String(error))); // else another is telling it just now
      return null;
    }
  }

  private isPast({ occurredAt }: HistoryEntry): boolean {
    return occurredAt !== null && occurredAt < this.run.since;
  }
}

function withEntry(sum: PastTally, { record }: HistoryEntry, finding: ActivityFinding | null): PastTally {
  if (record.kind === 'unreadable') return { ...sum, unreadable: sum.unreadable + 1 };
  return finding === null ? sum : counted(sum, finding);
}
