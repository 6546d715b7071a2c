import type { AccountId } from '../../domain/account-id';
import type { IncidentEvent } from '../../domain/incident';
import { byGravity } from '../../domain/severity';

/** Up to so many lines everything stands in its place; beyond, what is alike is one line wherever it happened. */
const mostInPlace = 30;
/** Of even more kinds of events the gravest are told one by one. */
const mostKinds = 50;

/** Events that are alike, in order: one line for people. */
export type EventRun = readonly [first: IncidentEvent, ...more: IncidentEvent[]];

export interface EventRuns {
  /** By the time of their first event. */
  readonly told: readonly EventRun[];
  /** None graver than those. */
  readonly leftOut: readonly EventRun[];
}

/** @param events in order */
export function eventRuns(events: readonly IncidentEvent[]): EventRuns {
  const inPlace = neighbours(events);
  const runs = inPlace.length <= mostInPlace ? inPlace : kinds(events);
  const gravestFirst = [...runs].sort(([left], [right]) => byGravity(left.severity, right.severity));
  const leftOut = new Set(gravestFirst.slice(mostKinds));
  return { told: runs.filter((run) => !leftOut.has(run)), leftOut: [...leftOut] };
}

/** The account in which it happened, or on whose root a session was opened. */
export function touchedBy({ target, accountId }: IncidentEvent): AccountId | null {
  return target ?? accountId;
}

function neighbours(events: readonly IncidentEvent[]): readonly EventRun[] {
  const runs: [IncidentEvent, ...IncidentEvent[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run !== undefined && likeness(run[0], run[0].title) === likeness(event, event.title)) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function kinds(events: readonly IncidentEvent[]): readonly EventRun[] {
  const runs = new Map<string, [IncidentEvent, ...IncidentEvent[]]>();
  for (const event of events) {
    const kind = likeness(event, titleForAny(event));
    const run = runs.get(kind);
    if (run === undefined) runs.set(kind, [event]);
    else run.push(event);
  }
  return [...runs.values()];
}

function likeness({ detection, severity }: IncidentEvent, title: string): string {
  return [detection, severity, title].join('\n');
}

/** Sessions on many accounts are alike, though the title of each names its own. */
function titleForAny({ title, target }: IncidentEvent): string {
  return target === null ? title : title.replace(target, '');
}
