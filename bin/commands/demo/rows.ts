import { noticeOf } from '../../../lambda/announce/notice/notice-of';
import type { Presentation } from '../../../lambda/announce/presentation';
import type { Told } from '../../../lambda/announce/terminal/terminal-announcer';
import type { Finding } from '../../../lambda/domain/finding';
import { plainText } from '../../../lambda/domain/plain-text';
import type { RootEvent } from '../../../lambda/domain/root-event';
import { severities, type Severity } from '../../../lambda/domain/severity';
import type { Played } from './play';
import type { Arrival, Play } from './scene';

/** A line of the week's table. Neighbours that say the same are one row. */
export interface Row {
  /** ISO 8601, UTC; null when nobody knows. */
  readonly at: string | null;
  readonly what: string;
  readonly verdict: string;
  /** Null for what nobody is told. */
  readonly severity: Severity | null;
  /** Seconds from deed to notice, each deed's; empty when they are not known. */
  readonly delays: readonly number[];
  readonly times: number;
  /** False when the row stands for several deeds that are only alike. */
  readonly same: boolean;
  /** Neighbours with the same likeness share a row. */
  readonly likeness: string;
}

/** The rows of what was played. Good news is not among them: it is told on its own. */
export function rowsOf(played: readonly Played[], { presentation }: Play): readonly Row[] {
  const rows = played.flatMap(({ scene, told, ignored }): readonly Row[] => {
    if (scene.kind === 'announcement') return []; // the screen has no room for what is only announced
    if (scene.kind === 'look') return told.flatMap((telling) => reviewRow(telling, presentation));
    const delays = presentation.noticeTimeKnown === false ? [] : delayOf(scene);
    return [{ ...arrivalRow(scene, told, ignored, presentation), delays, times: 1, same: true }];
  });
  return folded(rows);
}

type Essence = Pick<Row, 'at' | 'what' | 'verdict' | 'severity' | 'likeness'>;

function arrivalRow(scene: Arrival, told: readonly Told[], ignored: boolean, presentation: Presentation): Essence {
  const { record } = scene;
  const finding = told.find((telling) => telling.kind === 'finding')?.finding;
  const at = timeOf(scene, presentation);
  if (finding !== undefined) {
    const what = isAlert(finding) ? headline(finding, presentation) : noticeOf(finding, presentation).headline;
    return { at, what, ...verdictOf(finding), likeness: likenessOf(finding) };
  }
  const what = record.kind === 'event' ? deed(record) : 'the same unreadable record again';
  const verdict = ignored ? 'not about root' : 'told before';
  return { at, what, verdict, severity: null, likeness: verdict };
}

/** Failures of the password, one by one and together, are one thing. */
function likenessOf({ detection }: Finding): string {
  return detection === 'root-login-brute-force' ? 'root-login-failed' : detection;
}

function timeOf({ record, at }: Arrival, { noticeTimeKnown = true }: Presentation): string | null {
  if (record.kind === 'event') return record.occurredAt;
  return noticeTimeKnown ? at : null;
}

function headline(finding: Finding, presentation: Presentation): string {
  const notice = noticeOf(finding, presentation);
  return `${notice.headline}${isInSession(finding, notice.headline) ? ' in a root session' : notice.origin}`;
}

/** In a table without facts nothing else says that it was not root itself: that tells more than an address. */
function isInSession({ actor }: Finding, headline: string): boolean {
  return actor?.kind === 'root-session' && !headline.includes('session');
}

/** At once, or with the next mail of its incident. */
export function isAlert({ notify, incident }: Finding): boolean {
  return notify === 'now' || incident?.telling === 'owed';
}

function verdictOf(finding: Finding): Pick<Row, 'verdict' | 'severity'> {
  return isAlert(finding)
    ? { verdict: `alert ${finding.severity}`, severity: finding.severity }
    : { verdict: 'kept quietly', severity: null };
}

function reviewRow(telling: Told, presentation: Presentation): readonly Row[] {
  if (telling.kind !== 'finding' || telling.finding.notify !== 'now' || telling.finding.status === 'resolved')
    return [];
  const { finding } = telling;
  const what = `review: ${headline(finding, presentation)}`;
  return [
    { at: finding.observedAt, what, ...verdictOf(finding), delays: [], times: 1, same: true, likeness: finding.id },
  ];
}

/** `DeactivateMFADevice by user/groot` */
function deed({ eventName, identity }: RootEvent): string {
  const who = identity.arn?.split(':').at(-1) ?? identity.invokedBy ?? 'somebody';
  return `${plainText(eventName, 60)} by ${plainText(who, 60)}`;
}

function delayOf({ at, record }: Arrival): readonly number[] {
  return record.kind === 'event' ? [(Date.parse(at) - Date.parse(record.occurredAt)) / 1000] : [];
}

function folded(rows: readonly Row[]): readonly Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last?.likeness !== row.likeness) result.push(row);
    else result.splice(-1, 1, joined(last, row));
  }
  return result;
}

/** Named after the graver one, from the first one's time on. */
function joined(first: Row, next: Row): Row {
  const same = first.same && first.what === next.what;
  const graver = gravity(next) > gravity(first) ? next : first;
  return { ...graver, at: first.at, same, delays: [...first.delays, ...next.delays], times: first.times + next.times };
}

function gravity({ severity }: Row): number {
  return severity === null ? -1 : severities.indexOf(severity);
}
