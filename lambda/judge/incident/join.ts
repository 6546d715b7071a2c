import type { Incident, IncidentThread } from '../../domain/incident';
import type { SeenBefore } from '../../domain/sighting';
import { byStart, joined, opened, type Joining, type Membership } from './membership';
import { seenBeforeIn, sightingsIn, withSightings } from './sightings';
import { restOf, takesOnlyAlerts } from './thread';

/** A tab that stays open asks for ever: after half a day the same hands begin a new incident. */
const longest = 12 * 60 * 60_000;

export interface Joined {
  /** Null when the event belongs to no incident. */
  readonly membership: Membership | null;
  readonly seenBefore: SeenBefore | null;
  /** The thread as it is to be saved; null when the event changes nothing in it. */
  readonly change: IncidentThread | null;
}

/**
 * What an event makes of its thread. The first alert of an incident is told at once; after that only what is graver or of a
 * new kind, and never two messages within a minute. Records join what is open and open nothing.
 * @param known what is remembered of the thread; null when nothing is
 */
export function join(known: IncidentThread | null, joining: Joining): Joined {
  const thread = known ?? { ...joining.place, incidents: [], before: [], during: [], version: 0 };
  const membership = membershipIn(thread, joining);
  const change = changed(thread, membership, joining);
  const before = membership === null ? withSightings(thread.before, thread.during) : change.before;
  return {
    membership,
    seenBefore: seenBeforeIn(before, joining.finding),
    change: isSame(thread, change) ? null : change,
  };
}

function membershipIn({ incidents, key }: IncidentThread, joining: Joining): Membership | null {
  const isAlert = joining.finding.verdict === 'alert';
  if (joining.isPast || (!isAlert && takesOnlyAlerts(key))) return null;
  const taker = [...incidents].reverse().find((incident) => takes(incident, joining, restOf(key)));
  if (taker !== undefined) return joined(taker, joining);
  return isAlert ? opened(joining) : null;
}

/** Events arrive late and out of order: an older one belongs to what began shortly after it. */
function takes({ startedAt, lastAt, endedAt }: Incident, { finding }: Joining, rest: number): boolean {
  const at = Date.parse(finding.occurredAt);
  const first = Date.parse(startedAt);
  const last = Date.parse(lastAt);
  if (at < first - rest || at > last + rest || at > first + longest) return false;
  // What is over stays over for what comes new; what came during it and is found late is still part of it.
  return endedAt === null || at <= last;
}

function changed(thread: IncidentThread, membership: Membership | null, { finding }: Joining): IncidentThread {
  const seen = sightingsIn(finding);
  if (membership === null) return { ...thread, before: withSightings(thread.before, seen) };
  const { incident, opens } = membership;
  if (!opens) {
    const incidents = thread.incidents.map((other) => (other.id === incident.id ? incident : other));
    return { ...thread, incidents, during: withSightings(thread.during, seen) };
  }
  const before = withSightings(thread.before, thread.during);
  return { ...thread, incidents: withOpened(thread.incidents, incident), before, during: withSightings([], seen) };
}

/** Of those that are over only the newest is kept, for what comes late. */
function withOpened(incidents: readonly Incident[], incident: Incident): readonly Incident[] {
  const newestOver = incidents.filter(({ endedAt }) => endedAt !== null).at(-1);
  const kept = incidents.filter((other) => other.endedAt === null || other === newestOver);
  return [...kept, incident].sort(byStart);
}

function isSame(before: IncidentThread, after: IncidentThread): boolean {
  return (
    before.before === after.before &&
    before.during === after.during &&
    before.incidents.length === after.incidents.length &&
    before.incidents.every((incident, index) => incident === after.incidents[index])
  );
}
