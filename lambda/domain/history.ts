/** What is asked of the event history. AWS takes one attribute a question. */
export interface HistoryLookup {
  readonly by: 'user-name' | 'event-name' | 'access-key';
  readonly value: string;
}

/** Both ends included; ISO 8601, UTC, to the second: finer than that the event history does not tell. */
export interface TimeWindow {
  readonly from: string;
  readonly to: string;
}

/** Why a history could not be read. `throttled`: others used the account's quota up, so it may hold anything. */
export type UnreadCause = 'denied' | 'throttled' | 'failed';

export interface UnreadRegion {
  readonly region: string;
  readonly cause: UnreadCause;
  /** One sentence: what was asked and what AWS answered. */
  readonly reason: string;
}

/** AWS keeps the history for this long. */
export const historyDays = 90;

/** The moment as this file writes moments, a fraction of a second dropped: `2026-11-21T03:12:45Z`. */
export function toTheSecond(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** @param seconds negative for earlier */
export function shifted(iso: string, seconds: number): string {
  return toTheSecond(new Date(Date.parse(iso) + seconds * 1000));
}
