import { isOfOneRecord } from '../../domain/incident';
import type { IncidentReport, StateChanges } from '../../domain/incident-report';
import { plainText } from '../../domain/plain-text';
import { gravestOf } from '../../domain/severity';
import { accountInWords } from '../words/account-in-words';
import { accountsOfSummary } from '../words/accounts-in-words';
import { count, timeBetween } from '../words/duration-in-words';
import { acknowledgedInWords, acknowledgeInWords } from '../words/acknowledge-in-words';
import { actorInWords } from '../words/actor-in-words';
import { eventLines } from '../words/incident-in-words';
import { keptInWords } from '../words/kept-in-words';
import { list } from '../words/list';
import { alertMail, type Mail } from './mail';
import { openersInWords } from '../words/openers-in-words';
import { asSentence } from '../words/phrase';
import type { Presentation } from '../presentation';
import { mailSubject } from './subject';
import { updateSubject } from './update-subject';
import { whenInWords } from '../words/when';

/** What came of an incident since its last message, or all of it when it is over. */
export function incidentMail(report: IncidentReport, presentation: Presentation): Mail {
  const sections = report.kind === 'update' ? update(report, presentation) : summary(report, presentation);
  return {
    subject: subjectOf(report),
    body: `${[...sections, references(report, presentation).join('\n')].filter((section) => section !== '').join('\n\n')}\n`,
  };
}

function subjectOf(report: IncidentReport): string {
  const { kind, incident, account, events } = report;
  if (kind === 'update') return updateSubject(report);
  const { severity } = gravestOf(events) ?? incident;
  const said = `${actorInWords(incident, account.id)}, ${count(events.filter(isOfOneRecord).length, 'event')}, gravest ${severity}`;
  return mailSubject('[over]', account, said);
}

/** The gravest as its own alert would say it, then what else is new. */
function update(report: IncidentReport, presentation: Presentation): readonly string[] {
  const { gravest, events } = report;
  if (gravest === null) return updateWithoutFacts(report, presentation);
  const others = events.filter(({ findingId }) => findingId !== gravest.id);
  return [alertMail(gravest, presentation).body.trimEnd(), list('ALSO NEW', eventLines(others, report, presentation))];
}

function updateWithoutFacts(report: IncidentReport, presentation: Presentation): readonly string[] {
  const { timeZone, whoToAsk } = presentation;
  const { account, incident, events } = report;
  const ask = whoToAsk === null ? '' : ` Ask ${plainText(whoToAsk, 200)}.`;
  return [
    `In ${accountInWords(account)}, more happened in the incident that began ${whenInWords(incident.startedAt, timeZone)}.`,
    list('NEW', eventLines(events, report, presentation)),
    `More about it could not be read from ${keptInWords(presentation)}. What to do stands in the runbook under each name in brackets.${ask}`,
  ];
}

function summary(report: IncidentReport, presentation: Presentation): readonly string[] {
  const { account, incident, events, at } = report;
  const last = events.at(-1)?.occurredAt ?? incident.lastAt;
  const quiet = timeBetween(last, at) ?? 'an unknown time';
  return [
    `In ${accountInWords(account)}, for ${quiet} nothing more was seen of ${actorInWords(incident, account.id)}.${lasted(incident.startedAt, last)}`,
    accountsOfSummary(report),
    openersInWords(report, presentation.timeZone),
    list('WHAT WAS DONE', eventLines(events, report, presentation)),
    changed(report),
  ];
}

function lasted(from: string, until: string): string {
  const time = timeBetween(from, until);
  return time === null || Date.parse(until) <= Date.parse(from)
    ? ''
    : ` From the first event to the last it took ${time}.`;
}

function changed({ changes, account }: IncidentReport): string {
  if (account.id === null) return 'Whether it changed the state of root is not known: no account is named.';
  if (changes === null)
    return 'Whether it changed the state of root is not known yet: no review has looked since it began.';
  return [
    list('NOW WRONG', changes.wrong.map(asSentence)),
    list('ALSO SEEN, BUT PERHAPS NOT NEW', changes.alsoSeen.map(asSentence)),
    list('MENDED', changes.mended.map(asSentence)),
    howSure(changes),
  ]
    .filter((section) => section !== '')
    .join('\n\n');
}

function howSure({ wrong, alsoSeen, lookedAt, isBeforeLastEvent }: StateChanges): string {
  const isWrong = wrong.length + alsoSeen.length > 0;
  if (!isBeforeLastEvent) return isWrong ? '' : 'No check of the account began to fail in that time.';
  const looked = `last looked at ${lookedAt.slice(11, 16)} UTC, before the last event`;
  return isWrong
    ? `The account was ${looked}: more may have changed since.`
    : `No check of the account had begun to fail when it was ${looked}: that may have changed since.`;
}

/** The alert of the gravest ends with them already. */
function references(
  { incident, gravest, acknowledged }: IncidentReport,
  presentation: Presentation,
): readonly string[] {
  if (acknowledged !== null) return acknowledgedInWords(incident, acknowledged, presentation);
  return (gravest?.incident ?? null) === null ? acknowledgeInWords(incident, presentation) : [];
}
