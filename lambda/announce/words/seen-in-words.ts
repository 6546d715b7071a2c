import type { SeenBefore } from '../../domain/sighting';
import { dayInWords } from './when';

/**
 * `203.0.113.9, never seen for root before`, `Chrome on Windows, last seen for root on 2 Oct 2026`. "Never" is what the store
 * knows: 90 days from before Rootwatch watched, and all since.
 * @param seen null when it could not be learned, or does not apply: then nothing is said
 */
export function withSeenBefore(text: string | null, kind: keyof SeenBefore, seen: SeenBefore | null): string | null {
  const last = seen?.[kind] ?? null;
  if (text === null || last === null) return text;
  return last === 'never'
    ? `${text}, never seen for root before`
    : `${text}, last seen for root on ${dayInWords(last)}`;
}
