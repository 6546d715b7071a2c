import type { Severity } from '../../lambda/domain/severity';

/** How a line of a table looks: grave alerts red, milder ones yellow, and what nobody is told (null) pale. */
export function styleOf(severity: Severity | null): 'red' | 'yellow' | 'dim' {
  if (severity === null) return 'dim';
  return severity === 'critical' || severity === 'high' ? 'red' : 'yellow';
}
