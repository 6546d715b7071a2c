import type { IncidentEvent } from '../domain/incident';
import type { IncidentReport } from '../domain/incident-report';
import { plainText } from '../domain/plain-text';
import { byGravity } from '../domain/severity';
import { accountInWords } from './account-in-words';
import { count, timeBetween } from './duration-in-words';
import { eventLines, happened, whoActed } from './incident-in-words';
import { list } from './list';
import type { Mail } from './mail';
import type { Presentation } from './presentation';
import { mailSubject } from './subject';
import { whenInWords } from './when';

/** What came of an incident since its last message, or all of it when it is over. */
export function incidentMail(report: IncidentReport, presentation: Presentation): Mail {
  const sections = report.kind === 'update' ? update(report, presentation) : summary(report, presentation);
  return {
    subject: subjectOf(report),
    body: `${[...sections, reference(report)].filter((section) => section !== '').join('\n\n')}\n`,
  };
}

function subjectOf({ kind, incident, account, events }: IncidentReport): string {
  if (kind === 'summary')
    return mailSubject('[over]', account, `${whoActed(incident.actor)}, ${count(events.length, 'event')}`);
  const [gravest] = gravestFirst(events);
  const more = events.length > 1 ? `, and ${String(events.length - 1)} more` : '';
  const tag = `[${gravest?.severity ?? incident.severity}]`;
  return mailSubject(tag, account, `${gravest === undefined ? 'more happened' : happened(gravest)}${more}`);
}

function update(
  { account, incident, events }: IncidentReport,
  { timeZone, whoToAsk }: Presentation,
): readonly string[] {
  const ask = whoToAsk === null ? '' : ` Ask ${plainText(whoToAsk, 200)}.`;
  return [
    `In ${accountInWords(account)}, more happened in the incident that began ${whenInWords(incident.startedAt, timeZone)}.`,
    list('NEW', eventLines(events, timeZone)),
    `What to do stands in the first message of this incident, and in the runbook under each name in brackets.${ask}`,
  ];
}

function summary(report: IncidentReport, { timeZone }: Presentation): readonly string[] {
  const { account, incident, events, at } = report;
  const last = events.at(-1)?.occurredAt ?? incident.lastAt;
  const quiet = timeBetween(last, at) ?? 'an unknown time';
  return [
    `In ${accountInWords(account)}, for ${quiet} nothing more was seen of ${whoActed(incident.actor)}.${lasted(incident.startedAt, last)}`,
    accountsTouched(incident.accounts),
    list('WHAT WAS DONE', eventLines(events, timeZone)),
    changes(report),
  ];
}

function lasted(from: string, until: string): string {
  const time = timeBetween(from, until);
  return time === null || Date.parse(until) <= Date.parse(from)
    ? ''
    : ` From the first event to the last it took ${time}.`;
}

function accountsTouched(accounts: readonly string[]): string {
  return accounts.length < 2 ? '' : `${count(accounts.length, 'account')}: ${accounts.join(', ')}.`;
}

function changes({ newlyFailing }: IncidentReport): string {
  if (newlyFailing === null)
    return 'Whether it changed the state of root is not known yet: no review has looked since.';
  if (newlyFailing.length === 0) return 'No check of the account began to fail in that time.';
  return list(
    'WHAT DOES NOT HOLD ANY MORE',
    newlyFailing.map((title) => `${title}.`),
  );
}

/** By what a person names it, and by what it is found in the findings table. */
function reference({ incident }: IncidentReport): string {
  const id = plainText(incident.id.slice(incident.id.lastIndexOf('/') + 1), 80);
  return `Incident ${id}\nTo record that you took note: npx rootwatch ack ${id.slice(0, 8)} --note "..."`;
}

function gravestFirst(events: readonly IncidentEvent[]): readonly IncidentEvent[] {
  return [...events].sort((left, right) => byGravity(left.severity, right.severity));
}
