import type { AccountId } from '../domain/account-id';

/** What the last posture review found out about who listens. */
export interface AudienceState {
  readonly accountId: AccountId;
  /** True when at least one people's channel took messages at that moment. */
  readonly listening: boolean;
  /** True when a sink of ours, such as Slack, took messages at that moment; null when that could not be learned. */
  readonly sinkDelivers: boolean | null;
  /** ISO 8601 of that moment. */
  readonly at: string;
  /** ISO 8601 of the last welcome message; null when none was sent since somebody last began to listen. */
  readonly welcomedAt: string | null;
}

/** Remembers whether somebody listens. Throws StoreDownError when the store cannot be reached. */
export interface AudienceMemory {
  /** Null before the first posture review. */
  of(account: AccountId): Promise<AudienceState | null>;

  save(state: AudienceState): Promise<void>;
}
