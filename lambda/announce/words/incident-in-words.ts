import type { AccountId } from '../../domain/account-id';
import { isOfOneRecord, type IncidentEvent } from '../../domain/incident';
import type { IncidentReport } from '../../domain/incident-report';
import { plainText } from '../../domain/plain-text';
import { gravestOf } from '../../domain/severity';
import type { Presentation } from '../presentation';
import { count } from './duration-in-words';
import { eventRuns, touchedBy, type EventRun } from './event-runs';
import { keptInWords } from './kept-in-words';
import { inARow } from './list';
import { timesInWords } from './past-in-words';
import { asClause, asSentence, joined } from './phrase';
import { objectsInWords } from './targets-in-words';
import { whenInWords } from './when';

/** In characters: of what has no room it is said how much it is. */
const roomForObjects = 800;
const roomForLeftOut = 1_500;
const mostAccountsNamed = 10;
/** More than AWS has: each of them has to be looked through. */
const mostRegionsNamed = 60;

type Surroundings = Pick<IncidentReport, 'incident' | 'account' | 'gravest'>;

/** What was done, to what and in which account, in order; what is alike is one line with how often. */
export function eventLines(
  events: readonly IncidentEvent[],
  report: Surroundings,
  presentation: Presentation,
): readonly string[] {
  const { told, leftOut } = eventRuns(events);
  const region = report.gravest?.region ?? events[0]?.region ?? null;
  return [
    ...told.map((run) => line(run, report, region, presentation.timeZone)),
    ...leftOutInWords(leftOut, presentation),
  ];
}

/** `root signed in without MFA` */
export function happened({ title }: Pick<IncidentEvent, 'title'>): string {
  return asClause(plainText(title, 120));
}

/** @param region of the gravest that the mail begins with, or of the first line */
function line(run: EventRun, report: Surroundings, region: string | null, timeZone: string): string {
  const [first] = run;
  const what = [deed(run), often(run), where(run, report), regionsInWords(run, region)]
    .filter((part) => part !== '')
    .join(', ');
  const said = asSentence(`${what}${objects(run)}`);
  return `${whenInWords(first.occurredAt, timeZone)}: ${said} [${first.severity}, ${first.detection}]`;
}

/** `a root session was opened on 25 accounts` */
function deed(run: EventRun): string {
  const [first] = run;
  const { target } = first;
  return target === null ? happened(first) : happened(first).replace(`account ${target}`, accountsInShort(run));
}

function often(run: EventRun): string {
  if (run.length === 1) return '';
  const lastAt = run.at(-1)?.occurredAt ?? '';
  return `${timesInWords(run.length)} until ${lastAt.slice(11, 19)} UTC`;
}

function objects(run: EventRun): string {
  const named = new Set(run.flatMap((event) => objectsInWords(event) ?? []));
  return named.size === 0 ? '' : `: ${inARow([...named], roomForObjects)}`;
}

/** Not said where it can only be the account that the mail names at its beginning, and where the title says it. */
function where(run: EventRun, { incident, account }: Surroundings): string {
  const touched = touchedIn(run);
  const isPlain = incident.accounts.length < 2 && touched.every((id) => id === account.id);
  const [{ target, title }] = run;
  if (touched.length === 0 || isPlain || (target !== null && title.includes(target))) return '';
  return `${target === null ? 'in' : 'on'} ${accountsInShort(run)}`;
}

/** Not said where it is the one where it all began: most of what root does is recorded in one. */
function regionsInWords(run: EventRun, usual: string | null): string {
  const regions = [...new Set(run.map(({ region }) => region))].filter((region) => region !== null);
  if (regions.every((region) => region === usual)) return '';
  return `in ${regions.length > mostRegionsNamed ? count(regions.length, 'region') : joined(regions)}`;
}

/** `account 111122223333`, `accounts 111122223333 and 444455556666`, `25 accounts` */
function accountsInShort(run: EventRun): string {
  const touched = touchedIn(run);
  if (touched.length > mostAccountsNamed) return count(touched.length, 'account');
  return `${touched.length === 1 ? 'account' : 'accounts'} ${joined(touched)}`;
}

function touchedIn(run: EventRun): readonly AccountId[] {
  return [...new Set(run.map(touchedBy))].filter((id) => id !== null);
}

function leftOutInWords(runs: readonly EventRun[], presentation: Presentation): readonly string[] {
  const gravest = gravestOf(runs.map(([first]) => first));
  if (gravest === null) return [];
  const events = runs.reduce((sum, run) => sum + run.filter(isOfOneRecord).length, 0);
  const titles = [...new Set(runs.map(([first]) => happened(first)))];
  const number = `${count(events, 'event')} left out, none graver than ${gravest.severity}`;
  return [`${number}: ${inARow(titles, roomForLeftOut)}. Each event is in ${keptInWords(presentation)}.`];
}
