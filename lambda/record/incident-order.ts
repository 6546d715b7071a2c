import type { IncidentEvent } from '../domain/incident';

/** For sorting: what happened first, first; of the same second, in an order that stays the same. */
export function byOccurrence(left: IncidentEvent, right: IncidentEvent): number {
  return Date.parse(left.occurredAt) - Date.parse(right.occurredAt) || (left.findingId < right.findingId ? -1 : 1);
}
