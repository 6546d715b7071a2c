import type { Finding } from '../../domain/finding';
import { byGravity } from '../../domain/severity';
import { keptInWords } from '../words/kept-in-words';
import { list } from '../words/list';
import { noticeOf } from '../notice/notice-of';
import type { Presentation } from '../presentation';
import { runbookInWords } from '../words/runbook-in-words';
import { whenInWords } from '../words/when';

const mostShown = 12;

/** What a person should still hear of: alerts about deeds. A check's present state is told by the check itself. */
export function alertsOf(waiting: readonly Finding[]): readonly Finding[] {
  return waiting.filter(({ kind, verdict }) => kind === 'activity' && verdict === 'alert');
}

/** Oldest first; of very many the gravest, with the number of the others. Empty when nothing waited. */
export function waitingLines(alerts: readonly Finding[], presentation: Presentation): string {
  if (alerts.length === 0) return '';
  const gravest = new Set(
    [...alerts].sort((left, right) => byGravity(left.severity, right.severity)).slice(0, mostShown),
  );
  const shown = alerts.filter((alert) => gravest.has(alert));
  const others = alerts.length - shown.length;
  return list('WHILE NOBODY LISTENED', [
    ...shown.map((alert) => line(alert, presentation)),
    ...(others === 0
      ? []
      : [`and ${String(others)} more, none graver than these: they are in ${keptInWords(presentation)}.`]),
  ]);
}

function line(alert: Finding, presentation: Presentation): string {
  const { tag, headline, origin, links, reference } = noticeOf(alert, presentation);
  const when = whenInWords(alert.occurredAt, presentation.timeZone);
  const event = links.console ?? reference?.value ?? 'the record has no id';
  // Nothing follows a link, so that no sign becomes part of it.
  return `${when}: [${tag}] ${headline}${origin}. Steps: ${runbookInWords(links.runbook)} · Event: ${event}`;
}
