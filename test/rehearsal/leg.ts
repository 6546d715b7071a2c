import type { Stage } from './stage';

/** One thing that the rehearsal shows. */
export interface Leg {
  readonly name: string;
  /** Nothing after it makes sense when it misses. */
  readonly essential?: boolean;
  /** @returns what was shown, one short sentence each. Rejects with what was missed. */
  run(stage: Stage): Promise<readonly string[]>;
}
