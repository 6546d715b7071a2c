import type { AccountId } from './account-id';
import type { DecisionEvidence, PlannedUse } from './decision';
import type { Observation, UnknownCause } from './fact';
import type { IncidentReference } from './incident';
import type { Outcome } from './outcome';
import type { Severity } from './severity';
import type { SeenBefore } from './sighting';
import type { Target } from './target';
import type { ActorKind, Controls, NextSteps, Verdict } from './verdict';
import type { Waiver } from './waiver';

/** How a posture or pipeline finding came to its present status. */
export const transitions = ['opened', 'still-open', 'reminder', 'resolved', 'reopened'] as const;
export type Transition = (typeof transitions)[number];

/** `now`: people hear it. `quiet`: machines and evidence only. */
export const notifications = ['now', 'quiet'] as const;
export type Notification = (typeof notifications)[number];

/** Whether MFA was used at a console sign-in, as far as the record says. */
export const mfaUses = ['used', 'not-used', 'not-stated'] as const;
export type MfaUse = (typeof mfaUses)[number];

/** Who opened a root session, as the AssumeRoot record in the account of the caller says. */
export interface SessionOpener {
  /** The ARN of the caller; null when the record names none. */
  readonly principal: string | null;
  readonly accountId: AccountId;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What for, as a clause: `to delete root's credentials`. */
  readonly purpose: string;
  /** The id of the AssumeRoot event. */
  readonly eventId: string;
}

export interface FindingActor {
  readonly kind: ActorKind;
  readonly sourceIp: string | null;
  readonly userAgent: string | null;
  /** Null for everything but a sign-in to the console. */
  readonly mfa: MfaUse | null;
  /** The device that somebody signed in with; a device that was changed is a target. */
  readonly mfaDevice: string | null;
  /** The key that signed the call. */
  readonly keyId: string | null;
  readonly via: string | null;
  /** The ARN of who called, as CloudTrail names it; null when it names none. */
  readonly principal: string | null;
  /** The account of an outsider to whom the caller had delegated its rights, and who called in its name; else null. */
  readonly delegate: AccountId | null;
  /** Of a call in a root session; null for every other, and where its AssumeRoot was not seen. */
  readonly openedBy: SessionOpener | null;
}

/** What a check of the account said at some time around a deed. */
export interface JudgedState {
  readonly check: string;
  readonly outcome: Outcome;
  /** For a person: `MFA on`. */
  readonly words: string;
  /** ISO 8601, UTC: when the account was read. */
  readonly judgedAt: string;
}

export interface ActivityEvidence {
  readonly eventId: string | null;
  readonly eventName: string | null;
  readonly eventSource: string | null;
  /** What the call was about, the most telling first; empty when its parameters name nothing that we know. */
  readonly targets: readonly Target[];
  /** The long-lived access key that the call made; null when it made none. */
  readonly newKeyId: string | null;
  /** How root's credentials were judged before or after a deed that changes them; empty for other deeds and when it is not known. */
  readonly states: readonly JudgedState[];
  /** Whether the announced windows could be read: then no plan means that none was announced, or that none applies to such a deed. */
  readonly windowsKnown: boolean;
  /** Only for a record that could not be read: its SHA-256 and the escaped beginning of it. */
  readonly hash: string | null;
  readonly excerpt: string | null;
}

/** One fact that a check judged: the call, its time, the caller, AWS's request id and the value seen. */
export interface SeenFact {
  readonly fact: string;
  readonly observation: Observation | null;
  /** The value as JSON text, or null when it was not known. */
  readonly value: string | null;
  /** Why it was not known, or null. */
  readonly reason: string | null;
}

/** As what a check was open: it was seen to fail, or it could not be judged, which is no failure. */
export const openings = ['fail', 'unknown'] as const;
export type OpenAs = (typeof openings)[number];

export interface PostureEvidence {
  readonly seen: readonly SeenFact[];
  /** The last outcome that was not `unknown`; null when there never was one. */
  readonly lastKnown: Exclude<Outcome, 'unknown'> | null;
  /**
   * ISO 8601: since when the check has failed, or could not be judged, or had been so when it was resolved just now; else
   * null.
   */
  readonly openSince: string | null;
  /** What it was until it was resolved just now; null unless it was. */
  readonly wasOpenAs: OpenAs | null;
  /** The accepted exception whose end reopened it just now; else null. */
  readonly waiverEnded: Waiver | null;
}

interface FindingBase {
  readonly schemaVersion: '1';
  readonly id: string;
  /** The id of the catalogue's entry: a detection or a check. */
  readonly detection: string;
  readonly severity: Severity;
  readonly notify: Notification;
  /** False when the store was down and this announcement may come again. */
  readonly recorded: boolean;
  /** `id` is null only for a record so broken that it names no account. */
  readonly account: { readonly id: AccountId | null; readonly name: string | null };
  readonly region: string | null;
  readonly partition: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  /** ISO 8601, UTC. */
  readonly observedAt: string;
  readonly title: string;
  /** What fails, as a clause of at most 45 characters: `root has no MFA`. Null when nothing fails, and for activity, whose title says it. */
  readonly headline: string | null;
  /** What a check asks, in at most 45 characters and without a yes or no in it: `whether root has an access key`. Null for activity. */
  readonly question: string | null;
  readonly reason: string;
  /** The announced window that an alert falls into, or that the finding is about; null when there is none. */
  readonly plan: PlannedUse | null;
  /** The exception that the operator accepts for a failing check; null for everything else. */
  readonly waiver: Waiver | null;
  readonly nextSteps: NextSteps;
  readonly controls: Controls;
  readonly links: { readonly console: string | null; readonly runbook: string };
  readonly product: { readonly version: string };
}

export interface ActivityFinding extends FindingBase {
  readonly kind: 'activity';
  readonly verdict: Exclude<Verdict, 'ignore'>;
  readonly status: 'recorded';
  readonly transition: null;
  readonly headline: null;
  readonly question: null;
  readonly outcome: null;
  readonly cause: null;
  readonly actor: FindingActor;
  /** Compared with root's past, whoever acts. Null when it was AWS itself or no alert of others, or the store could not be asked. */
  readonly seenBefore: SeenBefore | null;
  /** Null when it belongs to none, or the store could not be asked. */
  readonly incident: IncidentReference | null;
  readonly evidence: ActivityEvidence;
}

export interface PostureFinding extends FindingBase {
  readonly kind: 'posture' | 'pipeline';
  readonly verdict: null;
  readonly status: 'open' | 'resolved';
  readonly transition: Transition | null;
  readonly question: string;
  readonly outcome: Outcome;
  readonly cause: UnknownCause | null;
  readonly actor: null;
  readonly seenBefore: null;
  readonly incident: null;
  readonly evidence: PostureEvidence;
}

/** A window of planned use was announced, cancelled or not used, or somebody acknowledged an incident. */
export interface DecisionFinding extends FindingBase {
  readonly kind: 'pipeline';
  readonly verdict: null;
  readonly status: 'open' | 'resolved';
  readonly transition: 'opened' | 'resolved';
  readonly headline: null;
  readonly question: null;
  readonly outcome: null;
  readonly cause: null;
  readonly actor: null;
  readonly seenBefore: null;
  readonly incident: null;
  readonly evidence: DecisionEvidence;
}

/** One fact worth keeping about one account. The published form is docs/finding.schema.json. */
export type Finding = ActivityFinding | PostureFinding | DecisionFinding;
