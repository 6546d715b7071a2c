import type { AccountId } from '../domain/account-id';
import type { Channel } from '../domain/root-posture';

/** What the last posture review found out about who listens. */
export interface AudienceState {
  readonly accountId: AccountId;
  /** Counts how often this was saved; 0 before the first time. */
  readonly version: number;
  /** True when at least one people's channel took messages at that moment. */
  readonly listening: boolean;
  /** True when a sink of ours, such as Slack, took messages at that moment; null when that could not be learned. */
  readonly sinkDelivers: boolean | null;
  /** ISO 8601 of that moment. */
  readonly at: string;
  /** ISO 8601 of the last welcome message; null when none was sent since somebody last began to listen. */
  readonly welcomedAt: string | null;
  /** The kinds of channels that took a welcome message since somebody last began to listen. */
  readonly welcomedKinds: readonly Channel['kind'][];
  /** ISO 8601: since when a run has been sending the welcome message; null when none is known to. */
  readonly welcomingSince: string | null;
}

/** Remembers whether somebody listens. Throws StoreDownError when the store cannot be reached. */
export interface AudienceMemory {
  /** Null before the first posture review. */
  of(account: AccountId): Promise<AudienceState | null>;

  /**
   * Replaces the state whose version the given one carries, or is the first when that is 0: of several that try at once,
   * exactly one succeeds.
   * @returns it as it is kept, with the next version
   * @throws OvertakenError when another was saved since that version was read: then nothing is replaced
   */
  save(state: AudienceState): Promise<AudienceState>;
}
