/** The call that a fact was read from: what an auditor asks for first. */
export interface Observation {
  /** Service and operation, for example `iam:GetAccountSummary`. */
  readonly call: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who asked, as AWS names the caller; null when that could not be learned. */
  readonly callerArn: string | null;
  /** AWS's id of the request; null when the answer carried none. */
  readonly requestId: string | null;
}

/**
 * Why a fact is missing. `denied`: no permission. `failed`: the call broke. `pending`: AWS is still preparing the answer.
 * `not-visible`: AWS shows it to no caller with these rights.
 */
export const unknownCauses = ['denied', 'failed', 'pending', 'not-visible'] as const;

export type UnknownCause = (typeof unknownCauses)[number];

/** A fact AWS may refuse to tell us. Unknown is never treated as healthy. */
export type Fact<T> = KnownFact<T> | UnknownFact;

export interface KnownFact<T> {
  readonly known: true;
  readonly value: T;
  readonly observation: Observation | null;
}

export interface UnknownFact {
  readonly known: false;
  readonly cause: UnknownCause;
  /** One sentence: what was asked and what AWS answered. */
  readonly reason: string;
  readonly observation: Observation | null;
}

export function known<T>(value: T, observation: Observation | null = null): KnownFact<T> {
  return { known: true, value, observation };
}

export function notKnown(cause: UnknownCause, reason: string, observation: Observation | null = null): UnknownFact {
  return { known: false, cause, reason, observation };
}
