import type { Severity } from '../../../lambda/domain/severity';

export const auditFormats = ['table', 'json', 'csv'] as const;

export interface AuditOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly stackName: string;
  /** The file of `harden` and `watch` where nothing is deployed. */
  readonly store?: string;
  readonly format: (typeof auditFormats)[number];
  /** Write there instead of to standard output. */
  readonly out?: string;
  /** A failing check at or above this is bad news. */
  readonly failOn: Severity;
}
