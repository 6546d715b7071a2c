import type { AccountProfile } from './account';
import type { Finding, PostureFinding } from './finding';
import type { Channel } from './root-posture';

/** All that the first message says after somebody began to listen. */
export interface Welcome {
  readonly account: AccountProfile;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Every check of this evaluation. */
  readonly checks: readonly PostureFinding[];
  /** What waited because nobody listened, oldest first. */
  readonly waiting: readonly Finding[];
  /** ISO 8601 of the newest use of root's password or keys; null when never or unknown. */
  readonly rootLastUsedAt: string | null;
  readonly rootLastUseKnown: boolean;
  readonly channels: readonly Channel[];
  /** True when a trail brings events within seconds; false when nothing arrives; null when that is not known. */
  readonly eventsArrive: boolean | null;
}
