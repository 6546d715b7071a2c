import type { Finding } from '../../domain/finding';
import { timeBetween } from './duration-in-words';

/** How long after the deed it was noticed; null for what is no deed, and for a record of which nobody can read when it was. */
export function delayInWords(finding: Finding): string | null {
  if (finding.kind !== 'activity' || finding.detection === 'unreadable-event') return null;
  return timeBetween(finding.occurredAt, finding.observedAt);
}
