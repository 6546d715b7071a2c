import type { SeenFact } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';

const mostFacts = 6;

/** The facts that were judged, each with its value and the call that told it. One whose value has parts of its own is left out: the reason says it. */
export function evidenceInWords(seen: readonly SeenFact[]): readonly string[] {
  return seen.flatMap(factInWords).slice(0, mostFacts);
}

function factInWords({ fact, value, observation }: SeenFact): readonly string[] {
  const said = value === null ? 'unknown' : valueInWords(contentOf(value));
  if (said === null) return [];
  const source = observation === null ? '' : ` (${plainText(observation.call, 80)})`;
  return [`${nameInWords(fact)}: ${said}${source}`];
}

/** `mfaEnabled` reads as `MFA enabled`; a name of several words stands as it is. */
function nameInWords(name: string): string {
  const plain = plainText(name, 100);
  if (!/^[a-zA-Z]+$/.test(plain)) return plain;
  return plain
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bmfa\b/g, 'MFA');
}

/** Undefined when it is no JSON any more: long findings are shortened on their way. */
function contentOf(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/** Null for what cannot be said in a few words. */
function valueInWords(content: unknown): string | null {
  if (content === null) return 'none';
  if (typeof content === 'boolean') return content ? 'yes' : 'no';
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return plainText(content, 120) || null;
  return Array.isArray(content) ? listInWords(content) : null;
}

/** Words are listed; of anything else only the number is said. */
function listInWords(list: readonly unknown[]): string {
  if (list.length === 0) return 'none';
  return list.every((part) => typeof part === 'string') ? plainText(list.join(', '), 120) : String(list.length);
}
