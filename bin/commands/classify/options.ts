import type { Severity } from '../../../lambda/domain/severity';
import type { Verdict } from '../../../lambda/domain/verdict';

export const classifyFormats = ['jsonl', 'table'] as const;

export interface ClassifyOptions {
  /** Print only records with this verdict; all count. */
  readonly only?: Verdict;
  readonly format: (typeof classifyFormats)[number];
  /** An alert at or above this is bad news. */
  readonly failOn: Severity;
}
