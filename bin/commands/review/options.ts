import type { DeployedOptions } from '../planned-use/options';

export const reviewFormats = ['table', 'json'] as const;

export interface ReviewOptions extends DeployedOptions {
  /** `ROLE: DEVICE`, one for each device; without any, nothing is recorded. */
  readonly holder?: readonly string[];
  readonly note?: string;
  readonly format: (typeof reviewFormats)[number];
}
