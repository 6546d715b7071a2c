import type { SeenFact } from '../domain/finding';
import { plainText } from '../domain/plain-text';

const mostFacts = 6;

/** The facts that were judged, each with the call that told it. Values with parts of their own are in the reason; caller and request are in the finding. */
export function evidenceInWords(seen: readonly SeenFact[]): readonly string[] {
  return seen.slice(0, mostFacts).map((fact) => `${nameInWords(fact.fact)}${valueInWords(fact)}${sourceInWords(fact)}`);
}

/** `mfaEnabled` reads as `mfa enabled`. */
function nameInWords(name: string): string {
  return plainText(name, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bmfa\b/g, 'MFA');
}

function valueInWords({ value }: SeenFact): string {
  if (value === null) return ': unknown';
  if (value === 'true') return ': yes';
  if (value === 'false') return ': no';
  if (value === 'null' || value === '[]') return ': none';
  return /^[[{]/.test(value) ? '' : `: ${plainText(value.replace(/^"|"$/g, ''), 120)}`;
}

function sourceInWords({ observation }: SeenFact): string {
  return observation === null ? '' : ` (${plainText(observation.call, 80)})`;
}
