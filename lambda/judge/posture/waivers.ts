import { longestWaiverDays, type Waiver } from '../../domain/waiver';
import { daysBetween } from './day';

/** The exception that counts for a check at this time; null when there is none. @param at ISO 8601 */
export function waiverFor(waivers: readonly Waiver[], check: string, at: string): Waiver | null {
  return waivers.find((waiver) => waiver.check === check && isInForce(waiver, at)) ?? null;
}

function isInForce({ until }: Waiver, at: string): boolean {
  const left = daysLeft(until, at);
  return left >= 0 && left <= longestWaiverDays;
}

/**
 * How many days after today an exception still counts; 0 on its last day, negative afterwards.
 * @param until `YYYY-MM-DD`
 * @param at ISO 8601, UTC
 */
export function daysLeft(until: string, at: string): number {
  return daysBetween(at.slice(0, 'YYYY-MM-DD'.length), until);
}

export function isSameWaiver(one: Waiver | null, other: Waiver | null): boolean {
  if (one === null || other === null) return one === other;
  return one.reason === other.reason && one.by === other.by && one.until === other.until;
}
