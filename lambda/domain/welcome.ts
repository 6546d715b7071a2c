import type { AccountProfile } from './account';
import type { Finding, PostureFinding } from './finding';
import type { PastSumUp } from './past';
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
  readonly eventsArrive: EventCoverage;
  /** The regular reading of the event history; absent where none runs. */
  readonly sweep?: WelcomeSweep;
}

export interface WelcomeSweep {
  readonly everyMinutes: number;
  /** What root did before; `to-follow` while it is still being read; null when people know it, or it cannot be said now. */
  readonly past: PastSumUp | 'to-follow' | null;
}

/** Whether a trail brings the events of root within seconds. */
export type EventCoverage =
  /** Sources that are left out, by short name: `kms`. */
  | { readonly answer: 'yes'; readonly except: readonly string[] }
  /** What is missing, as the check on trails words it. */
  | { readonly answer: 'in-part'; readonly gaps: string }
  | { readonly answer: 'no' | 'unknown' }
  /** Whatever a trail brings, nothing of ours is there to take it: only the regular reading of the history finds it. */
  | { readonly answer: 'not-taken' };
