import type { Severity } from '../../../lambda/domain/severity';

export const historyFormats = ['timeline', 'jsonl'] as const;

export interface HistoryOptions {
  readonly profile?: string;
  /** How far back: `90d`, `36h`. */
  readonly since: string;
  /** Look only here; without any, in every enabled region. */
  readonly region?: readonly string[];
  readonly format: (typeof historyFormats)[number];
  /** An alert at or above this is bad news. */
  readonly failOn: Severity;
}
