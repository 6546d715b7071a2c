import type { HistoryLookup, TimeWindow, UnreadCause } from '../domain/history';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';

export interface HistoryQuestion {
  readonly region: string;
  readonly lookup: HistoryLookup;
  readonly window: TimeWindow;
  /** From the page before, to which all else in the question must be the same; null for the first. */
  readonly nextPage: string | null;
}

/** One event as the history lists it. The names beside the record are those that lookups compare. */
export interface HistoryEntry {
  /** Null when AWS names none; then only the record's content tells it from others. */
  readonly eventId: string | null;
  readonly eventName: string | null;
  readonly userName: string | null;
  readonly keyId: string | null;
  /** ISO 8601, to the second; null when not told. */
  readonly occurredAt: string | null;
  readonly record: RootEvent | UnreadableRecord;
}

export type HistoryAnswer =
  | {
      readonly read: true;
      /** Newest first. */
      readonly entries: readonly HistoryEntry[];
      /** Null on the last page. */
      readonly nextPage: string | null;
    }
  | { readonly read: false; readonly cause: UnreadCause; readonly reason: string };

/** The event history that AWS keeps in every region, with or without a trail. */
export interface EventHistory {
  /** One page, by exactly one call to AWS. Never rejects: what AWS refuses is an answer with its cause. */
  page(question: HistoryQuestion): Promise<HistoryAnswer>;
}
