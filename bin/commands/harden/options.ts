import type { HomeOptions } from '../../home/options';

export const hardenFormats = ['table', 'json'] as const;

export interface HardenOptions extends HomeOptions {
  /** Print the steps and their state, and end. */
  readonly list?: boolean;
  /** Line by line: for screen readers, and for what is no terminal. */
  readonly plain?: boolean;
  /** The account to begin in although a run of another one is not finished. */
  readonly account?: string;
  readonly format: (typeof hardenFormats)[number];
}
