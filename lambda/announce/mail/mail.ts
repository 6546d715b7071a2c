import type { Finding } from '../../domain/finding';
import { accountInWords } from '../words/account-in-words';
import type { Branch, LabelledFact, Notice } from '../notice/notice';
import { noticeOf } from '../notice/notice-of';
import type { Presentation } from '../presentation';
import { runbookInWords } from '../words/runbook-in-words';
import { beginningsOf, subjectThatFits } from './subject';

export interface Mail {
  /** Printable ASCII, at most 99 characters, one line: what SNS accepts. */
  readonly subject: string;
  /** Plain text, each sentence and fact on one line: mail programs break lines to the width of the screen, and would break ours again. */
  readonly body: string;
}

/** What people read of one finding: the first line says it all, then facts, then what to do. */
export function alertMail(finding: Finding, presentation: Presentation): Mail {
  const notice = noticeOf(finding, presentation);
  return { subject: subjectOf(notice), body: body(notice) };
}

/** Half an address or half a reason would mislead: what has no room goes as a whole and is in the body. */
function subjectOf({ tag, account, headline, origin }: Notice): string {
  return subjectThatFits(`[${tag}]`, account, [`${headline}${origin}`, headline, ...beginningsOf(headline)]);
}

function body(notice: Notice): string {
  const sections = [
    `In ${accountInWords(notice.account)}, ${notice.headline}${notice.origin}.`,
    notice.details.join('\n'),
    labelled(notice.facts),
    ...notice.branches.map(steps),
    labelled(references(notice)),
    notice.incident.join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function labelled(facts: readonly LabelledFact[]): string {
  return facts.map(({ label, value }) => `${label.padEnd(9)}${value}`).join('\n');
}

function steps({ heading, steps: lines }: Branch): string {
  return [heading.toUpperCase(), ...lines.map((line, index) => `${String(index + 1)}. ${line}`)].join('\n');
}

function references({ links, reference }: Notice): readonly LabelledFact[] {
  return [
    { label: 'Runbook', value: runbookInWords(links.runbook) },
    ...(links.console === null ? [] : [{ label: 'Console', value: links.console }]),
    ...(reference === null ? [] : [reference]),
  ];
}
