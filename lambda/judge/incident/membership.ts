import type { AccountId } from '../../domain/account-id';
import type { ActivityFinding } from '../../domain/finding';
import { mostSessionsKept, type Incident, type IncidentTelling } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import { isAtLeast } from '../../domain/severity';
import { withFailure } from './failures';
import { kindsOfDeed } from './kind-of-deed';
import type { Place } from './thread';
import { isUntold, withKind } from './told-kinds';

const minute = 60_000;

/** So much later than an incident remembers its last event may really have been, in milliseconds. */
export const rememberedTo = minute;

/** SNS drops a subscriber who gets too many mails at once, and a person stops reading: at most one message a minute. */
export const quietAfterMessage = minute;

export interface Joining {
  readonly finding: ActivityFinding;
  readonly place: Place;
  /** The account on whose root a session was opened, when it is another than the finding's. @default null */
  readonly target?: AccountId | null;
  /** The root session that it opened or was done in, where the AssumeRoot of it was seen. @default null */
  readonly opened?: OpenedSession | null;
  /** ISO 8601, UTC: our clock. */
  readonly at: string;
  /** True for what happened before Rootwatch watched: it joins and opens nothing. */
  readonly isPast: boolean;
}

export interface Membership {
  /** With the event in it. */
  readonly incident: Incident;
  readonly opens: boolean;
  /** True for what is told of an incident that was over: there will be another summary. */
  readonly beginsAnew: boolean;
  readonly telling: IncidentTelling;
}

export function opened(joining: Joining): Membership {
  const { finding, at } = joining;
  const { occurredAt, severity, actor } = finding;
  const incident: Incident = {
    id: finding.id.replace(/^activity\//, 'incident/'),
    accounts: accountsWith([], joining),
    actor: actor.kind,
    principal: actor.principal,
    sessions: sessionsWith([], joining),
    startedAt: occurredAt,
    lastAt: occurredAt,
    heardAt: at,
    severity,
    told: kindsOfDeed(finding),
    lastToldAt: at,
    messages: 1,
    owed: [],
    ...withFailure({ failures: [], bruteForce: null, lastFailureAt: null }, finding),
    speakingUntil: null,
    endedAt: null,
  };
  return { incident, opens: true, beginsAnew: false, telling: 'now' };
}

/** The incident stays the very same object when the event adds nothing that has to be remembered of it. */
export function joined(incident: Incident, joining: Joining): Membership {
  const telling = tellingOf(incident, joining);
  const beginsAnew = incident.endedAt !== null && telling !== 'quiet';
  return { incident: told(heard(incident, joining), joining, telling), opens: false, beginsAnew, telling };
}

export function byStart(left: Incident, right: Incident): number {
  return Date.parse(left.startedAt) - Date.parse(right.startedAt);
}

function tellingOf(incident: Incident, { finding, at }: Joining): IncidentTelling {
  const { severity, told: known, lastToldAt, endedAt } = incident;
  if (finding.verdict !== 'alert') return 'quiet';
  const isGraver = !isAtLeast(severity, finding.severity);
  // What is quiet stands in the summary, unless that has gone out: then people would never hear of it.
  if (endedAt === null && !isGraver && !kindsOfDeed(finding).some((kind) => isUntold(known, kind))) return 'quiet';
  // The clocks of two machines differ; one that was set far back keeps nothing waiting.
  return Math.abs(Date.parse(at) - Date.parse(lastToldAt)) < quietAfterMessage ? 'owed' : 'now';
}

/** Times are kept to the minute only, so that a burst of the same is not a burst of writes to one item. */
function heard(incident: Incident, joining: Joining): Incident {
  const { finding, at } = joining;
  const known = learned(incident, joining);
  const isEarlier = Date.parse(finding.occurredAt) < Date.parse(incident.startedAt);
  const isLater = Date.parse(finding.occurredAt) >= Date.parse(incident.lastAt) + rememberedTo;
  const isLongAfter = Math.abs(Date.parse(at) - Date.parse(incident.heardAt)) >= rememberedTo;
  if (known === incident && !isEarlier && !isLater && !isLongAfter) return incident;
  return {
    ...known,
    startedAt: isEarlier ? finding.occurredAt : incident.startedAt,
    lastAt: latest(incident.lastAt, finding.occurredAt),
    heardAt: at,
  };
}

/** @returns the very same incident when the event says nothing new of whom and what it is about */
function learned(incident: Incident, joining: Joining): Incident {
  const { finding } = joining;
  const accounts = accountsWith(incident.accounts, joining);
  const sessions = sessionsWith(incident.sessions, joining);
  const failed = withFailure(incident, finding);
  const { actor, principal } = actorWith(incident, finding);
  const isSame =
    accounts === incident.accounts && sessions === incident.sessions && failed === incident && actor === incident.actor;
  return isSame ? incident : { ...incident, ...failed, accounts, actor, principal, sessions };
}

function told(incident: Incident, { finding, at }: Joining, telling: IncidentTelling): Incident {
  if (telling === 'quiet') return incident;
  const spoken: Incident = {
    ...incident,
    endedAt: null, // what comes after the summary and has to be told begins it anew: there will be another summary
    severity: isAtLeast(incident.severity, finding.severity) ? incident.severity : finding.severity,
    told: kindsOfDeed(finding).reduce(withKind, incident.told),
    lastAt: latest(incident.lastAt, finding.occurredAt),
    heardAt: at,
  };
  if (telling === 'owed') return { ...spoken, owed: [...incident.owed, finding.id] };
  return { ...spoken, lastToldAt: at, messages: incident.messages + 1 };
}

/** Whoever opens a session on another account does nothing to the own one. */
function accountsWith(accounts: readonly AccountId[], { finding, target = null }: Joining): readonly AccountId[] {
  const touched = target ?? finding.account.id;
  return touched === null || accounts.includes(touched) ? accounts : [...accounts, touched];
}

type Actor = Pick<Incident, 'actor' | 'principal'>;

/** Records come in any order: one that names nobody may be the first of what root does. */
function actorWith(known: Actor, { actor: { kind, principal } }: ActivityFinding): Actor {
  if (kind === known.actor || (kind !== 'root-user' && known.actor !== 'unidentified')) return known;
  return { actor: kind, principal };
}

/** What can only look is forgotten first: audits of a whole organization must not displace the session that changed something. */
function sessionsWith(sessions: readonly OpenedSession[], { opened = null }: Joining): readonly OpenedSession[] {
  if (opened === null || sessions.some(({ keyId }) => keyId === opened.keyId)) return sessions;
  if (sessions.length < mostSessionsKept) return [...sessions, opened];
  const given = sessions.find(({ readsOnly }) => readsOnly) ?? (opened.readsOnly ? opened : sessions[0]);
  return given === opened ? sessions : [...sessions.filter((other) => other !== given), opened];
}

function latest(left: string, right: string): string {
  return Date.parse(left) >= Date.parse(right) ? left : right;
}
