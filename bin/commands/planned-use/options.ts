import type { HomeOptions } from '../../home/options';

export interface PlanOptions extends HomeOptions {
  /** ISO 8601 with zone; without it the window begins now. */
  readonly from?: string;
  /** ISO 8601 with zone; without it the window lasts an hour. */
  readonly to?: string;
  /** Required, but `plan cancel` has none, and the library would ask there as well. */
  readonly reason?: string;
  readonly ticket?: string;
}

export interface AckOptions extends HomeOptions {
  readonly note: string;
}
