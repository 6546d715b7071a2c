import type { AccountId } from './account-id';
import type { SeenFact } from './finding';

/**
 * One run of the guided lock-down of an account. People do the work by their own hand; this is what was seen of it, and it is
 * kept as evidence.
 */
export interface Hardening {
  readonly accountId: AccountId;
  /** ISO 8601, UTC; with the account it names the run. */
  readonly beganAt: string;
  /** The ARN of whoever began it, as AWS names the caller. */
  readonly by: string;
  /** Counts how often this was saved; 0 before the first time. */
  readonly version: number;
  /** ISO 8601, UTC: when nothing was left open; null before. */
  readonly endedAt: string | null;
  /** The window of planned use that it announced last; null when it announced none, or took it back. */
  readonly windowId: string | null;
  /** At most one for each step; a step without one is open. */
  readonly settled: readonly SettledStep[];
  /** What no call shows, and a person said: never a proof. */
  readonly said: readonly Statement[];
  /** What changed while somebody watched, in the order in which it was seen. */
  readonly noticed: readonly Noticed[];
}

/** `proven`: seen on the account. `not-applicable`: there is nothing to do here. `said`: nobody could see it, a person says so. */
export type SettledStep =
  | {
      readonly kind: 'proven' | 'not-applicable' | 'said';
      /** The id of the step. */
      readonly step: string;
      /** ISO 8601, UTC. */
      readonly at: string;
      /** Who was asking AWS then. */
      readonly by: string;
      /** What was seen, or said, for a person. */
      readonly words: string;
      /** What it rests on: call, time, caller, request and value of each fact. */
      readonly evidence: readonly SeenFact[];
    }
  | Skipped;

/** A step that was left undone, by somebody who answers for it, until a day. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Who answers for it, in the person's words. */
  readonly acceptedBy: string;
  /** The checks that did not pass then. What else fails later is not accepted by it. */
  readonly checks: readonly string[];
  /** Those of them that could not be seen then: nobody has accepted that they fail. */
  readonly unseen: readonly string[];
  /** `YYYY-MM-DD`: the last day on which that is accepted, in UTC. */
  readonly until: string;
}

export interface Statement {
  readonly step: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly question: string;
  readonly answer: string;
}

export interface Noticed {
  readonly step: string;
  /** ISO 8601, UTC: when it was seen, which may be minutes after it happened. */
  readonly at: string;
  readonly words: string;
}

/** A run in which nothing has happened yet. */
export function newHardening({ accountId, by, at }: { accountId: AccountId; by: string; at: string }): Hardening {
  const nothing = { settled: [], said: [], noticed: [] };
  return { accountId, beganAt: at, by, version: 0, endedAt: null, windowId: null, ...nothing };
}

export function settledIn({ settled }: Hardening, step: string): SettledStep | null {
  return settled.find((one) => one.step === step) ?? null;
}

/** The newest word on a step takes the place of an older one. */
export function withSettled(run: Hardening, settled: SettledStep): Hardening {
  const others = run.settled.filter(({ step }) => step !== settled.step);
  return { ...run, settled: [...others, settled] };
}
