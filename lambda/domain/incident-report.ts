import type { AccountId } from './account-id';
import type { Fact } from './fact';
import type { ActivityFinding } from './finding';
import type { Incident, IncidentEvent } from './incident';
import type { Acknowledgement } from './plan';

/** What people hear of an incident beside its alerts. */
export interface IncidentReport {
  /** `update`: what came too soon after the last message. `summary`: it is over. */
  readonly kind: 'update' | 'summary';
  readonly incident: Incident;
  /** The temporary key of the root session that the incident is of; null for an incident of anybody else. */
  readonly sessionKey: string | null;
  /** `id` is null when no record of it names an account. */
  readonly account: { readonly id: AccountId | null; readonly name: string | null };
  /** Of the accounts of the incident those on whose root somebody only looked; of an update none are told. */
  readonly onlyLookedAt: readonly AccountId[];
  /** In order: of an update what is new, of a summary all. */
  readonly events: readonly IncidentEvent[];
  /** Of an update, the gravest of what is new; null when it could not be read, and of a summary. */
  readonly gravest: ActivityFinding | null;
  /** What reviews saw since it began; null when none has looked, and of an update. */
  readonly changes: StateChanges | null;
  /** Who has taken note of it, a known null when nobody did; null in an update. */
  readonly acknowledged: Fact<Acknowledgement | null> | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface StateChanges {
  /** What held before and is wrong now, as clauses: `root has an access key`. */
  readonly wrong: readonly string[];
  /** What is wrong now while it is not known whether it was before, as clauses. */
  readonly alsoSeen: readonly string[];
  /** Titles of the checks that failed and hold now. */
  readonly mended: readonly string[];
  /** ISO 8601, UTC: when a review last looked. */
  readonly lookedAt: string;
  /** True when something happened after that look. */
  readonly isBeforeLastEvent: boolean;
}
