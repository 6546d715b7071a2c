import type { Fact } from '../domain/fact';

/** Regions in which somebody can act in this account. */
export interface EnabledRegions {
  /** Names, in no particular order. Never rejects. */
  list(): Promise<Fact<readonly string[]>>;
}
