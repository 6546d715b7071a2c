import type { Incident } from '../../domain/incident';
import { quietAfterMessage, rememberedTo } from './membership';
import { restOf } from './thread';

/** What is to be done with an incident at a moment. `wait`: nothing yet, look again after so many milliseconds. */
export type NextStep =
  | { readonly kind: 'update' }
  | { readonly kind: 'end' }
  | { readonly kind: 'over' }
  | { readonly kind: 'wait'; readonly milliseconds: number };

/** Between the clocks of two machines. */
const clockDifference = 5_000;

/** Longer than any of our functions that tells one message may take. */
const speaks = 30_000;

/** How long after the last event that an incident remembers it is over: nobody reads that it rested for less than it should. */
export function quietBeforeEnd(key: string): number {
  return restOf(key) + rememberedTo;
}

/**
 * @param key of its thread
 * @param now milliseconds since 1970. A time that lies further ahead than it can was written by a clock that ran ahead, and is
 * not waited for.
 */
export function nextStepOf(incident: Incident, key: string, now: number): NextStep {
  if (incident.endedAt !== null) return { kind: 'over' };
  const speaking = remaining(incident.speakingUntil, 0, speaks, now);
  if (speaking > 0) return { kind: 'wait', milliseconds: speaking };
  const hush = remaining(incident.lastToldAt, quietAfterMessage, quietAfterMessage, now);
  const quiet = quietBeforeEnd(key);
  const rest = Math.max(...[incident.lastAt, incident.heardAt].map((time) => remaining(time, quiet, quiet, now)));
  const owes = incident.owed.length > 0;
  if (rest > 0 && !owes) return { kind: 'wait', milliseconds: rest };
  if (hush > 0) return { kind: 'wait', milliseconds: hush };
  // What is owed is told as what it is, however late: a summary wakes nobody.
  return { kind: owes ? 'update' : 'end' };
}

function remaining(from: string | null, milliseconds: number, longest: number, now: number): number {
  if (from === null) return 0;
  const left = Date.parse(from) + milliseconds - now;
  return left > longest + clockDifference ? 0 : left;
}

/** Somebody is about to tell people of it. Until the lease is over nobody else does, and nobody speaks within the minute. */
export function speaking(incident: Incident, now: number): Incident {
  return { ...incident, speakingUntil: iso(now + speaks), lastToldAt: iso(now) };
}

/** What was owed has been told; what came meanwhile is still owed. */
export function updated(incident: Incident, toldIds: ReadonlySet<string>): Incident {
  const owed = incident.owed.filter((id) => !toldIds.has(id));
  return { ...incident, owed, messages: incident.messages + 1, speakingUntil: null };
}

/**
 * People have got the summary. When something came while it was told, it is not over after all: there will be another.
 * @param summedUp the incident as it was when the summary was made
 */
export function ended(incident: Incident, summedUp: Pick<Incident, 'owed' | 'heardAt'>, now: number): Incident {
  const told = updated(incident, new Set(summedUp.owed));
  return told.owed.length > 0 || told.heardAt !== summedUp.heardAt ? told : { ...told, endedAt: iso(now) };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
