import type { AccountId } from '../../domain/account-id';
import { accountsTouched } from '../../domain/accounts-touched';
import type { ActivityFinding } from '../../domain/finding';
import type { Incident, IncidentEvent, IncidentThread } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';
import { afterFailures } from '../../judge/incident/failures';
import { join, type Joined } from '../../judge/incident/join';
import type { Membership } from '../../judge/incident/membership';
import { namingItsCall } from '../../judge/incident/naming-its-call';
import { objectsOf } from '../../judge/incident/objects';
import { isOneOf } from '../../judge/activity/any-principal';
import { isCallOf, openedSessionOf } from '../../judge/activity/opened-session';
import { assumeRoot, targetAccountOf } from '../../judge/activity/root-task';
import { sessionOf } from '../../judge/incident/session';
import { placeOf, type Place } from '../../judge/incident/thread';
import type { Incidents, KeptSession } from '../../record/incidents.port';
import { OvertakenError } from '../../record/overtaken.port';

/** Several events of one burst join at the same moment: each tries again with what the others wrote. */
const tries = 8;

export interface JoiningServices {
  readonly incidents: Incidents;
  /** True for what happened before Rootwatch watched: it opens no incident. @default false */
  readonly isPast?: boolean;
  /** Where we run. @default null: what names no account belongs to no incident */
  readonly home?: AccountId | null;
  now(): Date;
}

/** A thread as it was read. */
export interface Known {
  readonly place: Place;
  readonly thread: IncidentThread | null;
  /** The account on whose root a session was opened; null for every other record. */
  readonly target: AccountId | null;
  /** The root session that the record opened or is part of, where its AssumeRoot was seen. */
  readonly opened: OpenedSession | null;
}

/** A finding with what its thread makes of it. */
export interface InIncident {
  readonly finding: ActivityFinding;
  readonly place: Place;
  /** As it is with the finding in it; null when it belongs to none. */
  readonly incident: Incident | null;
  /** True when it was over until just now. */
  readonly beginsAnew: boolean;
}

/** Others changed the incident each time we had read it: the message stays and is tried again. */
export class BusyIncidentError extends Error {
  override readonly name = 'BusyIncidentError';
}

/** @returns null when the record belongs to nobody's thread */
export async function threadFor(
  record: RootEvent | UnreadableRecord,
  actor: ActorKind,
  { incidents, home = null }: JoiningServices,
): Promise<Known | null> {
  const proposed = placeOf(record, actor, home);
  if (proposed === null) return null;
  const key = sessionOf(record, actor);
  // Nothing is waited for where there is no session: the thread is read together with what else is asked at this moment.
  const { place, opened } =
    key === null
      ? { place: proposed, opened: null }
      : ownOr(proposed, await incidents.ofSession(key, proposed, openedBy(record)), record, actor);
  const target = record.kind === 'event' && isOneOf(assumeRoot, { event: record }) ? targetAccountOf(record) : null;
  return { place, thread: await incidents.thread(place), target, opened };
}

/** What was kept of the session, except for a call of root itself with the key of a session that it cannot be part of. */
function ownOr(place: Place, kept: KeptSession, record: RootEvent | UnreadableRecord, actor: ActorKind): KeptSession {
  const { opened } = kept;
  const isForeign = actor === 'root-user' && opened !== null && record.kind === 'event' && !isCallOf(opened, record);
  return isForeign ? { place, opened: null } : kept;
}

function openedBy(record: RootEvent | UnreadableRecord): OpenedSession | null {
  return record.kind === 'event' ? openedSessionOf(record) : null;
}

/**
 * Puts a finding into the incident of its thread, opening one if need be. The same finding gets the same telling each time, so
 * that a message that comes again is told as it was the first time.
 * @throws StoreDownError, BusyIncidentError
 */
export async function joinIncident(
  finding: ActivityFinding,
  { place, thread: known, target, opened }: Known,
  services: JoiningServices,
): Promise<InIncident> {
  let thread = known;
  for (let tried = 0; tried < tries; tried += 1) {
    const at = services.now().toISOString();
    const joined = join(thread, { finding, place, target, opened, at, isPast: services.isPast ?? false });
    try {
      return await kept(joined, finding, { place, target }, services);
    } catch (error) {
      if (!(error instanceof OvertakenError)) throw error;
      thread = await services.incidents.thread(place);
    }
  }
  throw new BusyIncidentError(`${finding.id} could not join its incident: too many events at once. It is tried again.`);
}

async function kept(
  { membership, seenBefore, change }: Joined,
  finding: ActivityFinding,
  { place, target }: Pick<Known, 'place' | 'target'>,
  { incidents }: JoiningServices,
): Promise<InIncident> {
  const seen = { seenBefore: seenBefore ?? finding.seenBefore };
  if (membership === null) {
    if (change !== null) await incidents.save(change);
    return { finding: { ...finding, ...seen }, place, incident: null, beginsAnew: false };
  }
  const { incident } = membership;
  const { id, startedAt } = incident;
  // Before it is kept: the next message and the summary tell it by this title.
  const worded = namingItsCall(afterFailures(finding, incident));
  const event = eventOf(worded, target, membership);
  const before = await incidents.keep(event, change);
  const telling = before?.telling ?? membership.telling;
  const told: ActivityFinding = {
    ...worded,
    ...seen,
    incident: {
      id,
      startedAt,
      opens: id === incidentOpenedBy(finding),
      accounts: accountsTouched(incident.accounts),
      telling,
    },
    notify: telling === 'now' ? finding.notify : 'quiet',
  };
  return { finding: told, place, incident, beginsAnew: membership.beginsAnew && before === null };
}

function eventOf(finding: ActivityFinding, target: AccountId | null, { incident, telling }: Membership): IncidentEvent {
  const { id: findingId, occurredAt, detection, severity, verdict, title, account, region } = finding;
  const event = { findingId, occurredAt, detection, severity, verdict, title, accountId: account.id, target, region };
  return { ...event, objects: objectsOf(finding), incidentId: incident.id, telling };
}

function incidentOpenedBy({ id }: ActivityFinding): string {
  return id.replace(/^activity\//, 'incident/');
}
