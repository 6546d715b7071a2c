import type { IncidentEvent } from '../../domain/incident';
import { plainText } from '../../domain/plain-text';
import { asClause, asSentence } from './phrase';
import { timesInWords } from './past-in-words';
import { whenInWords } from './when';

const mostLines = 30;

/** In order; the same many times in a row is one line. Of very many, the first and the last. */
export function eventLines(events: readonly IncidentEvent[], timeZone: string): readonly string[] {
  const runs = runsIn(events).map((run) => line(run, timeZone));
  if (runs.length <= mostLines) return runs;
  const half = mostLines / 2;
  const left = runs.length - mostLines;
  return [
    ...runs.slice(0, half),
    `${String(left)} lines left out; each event is in the findings table.`,
    ...runs.slice(-half),
  ];
}

/** `root signed in without MFA` */
export function happened({ title }: Pick<IncidentEvent, 'title'>): string {
  return asClause(plainText(title, 120));
}

interface EventRun {
  readonly first: IncidentEvent;
  readonly last: IncidentEvent;
  readonly times: number;
  /** The accounts on whose root a session was opened. */
  readonly targets: ReadonlySet<string>;
}

function runsIn(events: readonly IncidentEvent[]): readonly EventRun[] {
  const runs: EventRun[] = [];
  for (const event of events) {
    const run = runs.at(-1);
    const targets = event.target === null ? [] : [event.target];
    if (run !== undefined && isAlike(run.first, event)) {
      const all = new Set([...run.targets, ...targets]);
      runs.splice(-1, 1, { ...run, last: event, times: run.times + 1, targets: all });
    } else runs.push({ first: event, last: event, times: 1, targets: new Set(targets) });
  }
  return runs;
}

function isAlike(left: IncidentEvent, right: IncidentEvent): boolean {
  return left.title === right.title && left.detection === right.detection && left.severity === right.severity;
}

function line({ first, last, times, targets }: EventRun, timeZone: string): string {
  const often = times === 1 ? '' : `, ${timesInWords(times)} until ${last.occurredAt.slice(11, 19)} UTC`;
  const where = targets.size < 2 ? '' : `, on ${String(targets.size)} accounts`;
  const what = asSentence(`${happened(first)}${often}${where}`);
  return `${whenInWords(first.occurredAt, timeZone)}: ${what} [${first.severity}, ${first.detection}]`;
}
