import type { HomeOptions } from '../../home/options';

export const reviewFormats = ['table', 'json'] as const;

export interface ReviewOptions extends HomeOptions {
  /** `ROLE: DEVICE`, one for each device; without any, nothing is recorded. */
  readonly holder?: readonly string[];
  readonly note?: string;
  readonly format: (typeof reviewFormats)[number];
}
