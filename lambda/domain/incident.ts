import type { AccountId } from './account-id';
import type { AccountsTouched } from './accounts-touched';
import type { OpenedSession } from './opened-session';
import type { Severity } from './severity';
import type { Sighting } from './sighting';
import type { Target } from './target';
import type { ActorKind } from './verdict';

/** The item of a caller who opens one root session after the other must not grow for ever. */
export const mostSessionsKept = 20;

/**
 * What belongs together for people: all that root does in one go, from the first event to half an hour after the last;
 * for root sessions and other callers, what one caller does, to a quarter of an hour after the last.
 */
export interface Incident {
  /** `incident/<account>/<id of the first event>` */
  readonly id: string;
  /**
   * Every account it touched, the first one first; of whoever opens sessions on other accounts those. None when no record of
   * it could be read so far.
   */
  readonly accounts: readonly AccountId[];
  /** Whoever opened it, or root itself once a record of it names root. */
  readonly actor: ActorKind;
  /** The ARN of that actor, as CloudTrail names it; null when it names none. */
  readonly principal: string | null;
  /** The root sessions of which the AssumeRoot was seen, the newest last; of very many the newest that can write before others. */
  readonly sessions: readonly OpenedSession[];
  /** ISO 8601, UTC: when the first of its events happened, and the newest to about a minute. */
  readonly startedAt: string;
  readonly lastAt: string;
  /** ISO 8601, UTC, by our clock: when it was last added to, to about a minute. */
  readonly heardAt: string;
  /** The gravest that people were told of, or are about to be. */
  readonly severity: Severity;
  /** The kinds of deeds that people were told of, or are about to be, in order: see `judge/incident/kind-of-deed`. */
  readonly told: readonly string[];
  /** ISO 8601, UTC, by our clock: when people were last told something of it. */
  readonly lastToldAt: string;
  /** How many messages people got. */
  readonly messages: number;
  /** Ids of the findings that came too soon after the last message, and go into the next. */
  readonly owed: readonly string[];
  /** Failed sign-ins, oldest first; of many the newest, of a brute force the first. */
  readonly failures: readonly FailedSignInOfIncident[];
  /** The newest; another begins when no sign-in has failed for a quarter of an hour. */
  readonly bruteForce: BruteForceSeen | null;
  /** ISO 8601, UTC: of the newest failed sign-in, of a brute force to about a minute; null when none failed or none kept it. */
  readonly lastFailureAt: string | null;
  /** ISO 8601, UTC, by our clock: until then a run that tells people of it is not to be disturbed; null when none does. */
  readonly speakingUntil: string | null;
  /** ISO 8601, UTC, by our clock; null until people have got the summary. */
  readonly endedAt: string | null;
}

export interface FailedSignInOfIncident {
  readonly eventId: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
}

export interface BruteForceSeen {
  /** The first of the failures, by which the finding is named. */
  readonly firstEventId: string;
  readonly failures: number;
  /** ISO 8601, UTC: the first and the last of them. */
  readonly from: string;
  readonly until: string;
  /** Id of the finding with which they became enough: who tells that one tells of the brute force too. */
  readonly completedBy: string;
}

/** What is remembered of whoever acts: their incidents, and what they were seen with. */
export interface IncidentThread {
  /** The account under which it is kept: the one concerned, or the caller's own. */
  readonly accountId: AccountId;
  /** Who acts, see `judge/incident/thread`. */
  readonly key: string;
  /** Those that are not over, and the newest that is; oldest first. */
  readonly incidents: readonly Incident[];
  /** Before the newest incident. */
  readonly before: readonly Sighting[];
  /** In the newest incident. */
  readonly during: readonly Sighting[];
  /** Counts how often it was saved; 0 before the first time. */
  readonly version: number;
}

/** One event of an incident. */
export interface IncidentEvent {
  readonly incidentId: string;
  readonly findingId: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly detection: string;
  readonly severity: Severity;
  readonly verdict: 'alert' | 'record';
  readonly title: string;
  readonly accountId: AccountId | null;
  /** The account on whose root a session was opened; null for every other event. */
  readonly target: AccountId | null;
  /** What it was about, the most telling first, cleaned; of many the first. Empty of an event kept by a release that did not say it. */
  readonly objects: readonly Target[];
  /** Where it was recorded; null when the record names no region, and of an event kept by a release that did not say it. */
  readonly region: string | null;
  readonly telling: IncidentTelling;
}

/** Not so a finding beside those of its records, such as brute force: it is named after its detection. */
export function isOfOneRecord({ findingId, detection }: Pick<IncidentEvent, 'findingId' | 'detection'>): boolean {
  return !findingId.includes(`/${detection}/`);
}

/** `now`: a message of its own. `owed`: goes into the next one. `quiet`: nothing new, it is in the summary. */
export const incidentTellings = ['now', 'owed', 'quiet'] as const;
export type IncidentTelling = (typeof incidentTellings)[number];

/** What a finding says of the incident that it belongs to. */
export interface IncidentReference {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** True for the finding that opened it. */
  readonly opens: boolean;
  /** What the incident had touched when this finding had come; null of a finding kept by a release that did not say it. */
  readonly accounts: AccountsTouched | null;
  /** Whether this finding is a message of its own, goes into the next one, or is only part of the summary. */
  readonly telling: IncidentTelling;
}
