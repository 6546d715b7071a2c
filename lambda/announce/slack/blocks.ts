import type { Finding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { accountInWords } from '../words/account-in-words';
import { delayInWords } from '../words/delay-in-words';
import type { Branch, LabelledFact, Notice } from '../notice/notice';
import { noticeOf } from '../notice/notice-of';
import { runbookInWords } from '../words/runbook-in-words';
import type { Presentation } from '../presentation';
import type { SlackBlock, SlackMessage } from './slack-message';
import { slackLimits } from './slack-message';
import { markdown, plain, slackText, slackValue } from './slack-text';

/** The same content as the mail, as Block Kit, within every limit. */
export function findingBlocks(finding: Finding, presentation: Presentation): SlackMessage {
  const notice = noticeOf(finding, presentation);
  const said = `${notice.headline}${notice.origin}`;
  return {
    text: slackText(`[${notice.tag}] ${accountInWords(notice.account)}: ${said}`, slackLimits.fallback),
    blocks: [
      { type: 'header', text: plain(`[${notice.tag}] ${said}`, slackLimits.header) },
      context(contextLine(finding, presentation)),
      ...details(notice.details),
      ...fields(notice.facts),
      ...notice.branches.map(branch),
      ...buttons(notice, finding.kind),
      context(footer(notice)),
      ...(notice.incident.length === 0 ? [] : [context(notice.incident.join(' · '))]),
    ],
  };
}

function contextLine(finding: Finding, { noticeTimeKnown = true }: Presentation): string {
  const { account, region } = finding;
  const delay = noticeTimeKnown ? delayInWords(finding) : null;
  const parts = [plainText(account.name ?? '', 50), account.id ?? 'account not named', plainText(region ?? '', 30)];
  return [...parts, delay === null ? '' : `noticed after ${delay}`].filter((part) => part !== '').join(' · ');
}

function context(text: string): SlackBlock {
  return { type: 'context', elements: [markdown(slackValue(text, slackLimits.section))] };
}

function details(sentences: readonly string[]): readonly SlackBlock[] {
  if (sentences.length === 0) return [];
  return [{ type: 'section', text: markdown(slackValue(sentences.join(' '), slackLimits.section)) }];
}

/** In as many sections as it takes: none of the facts is left out for want of room. */
function fields(facts: readonly LabelledFact[]): readonly SlackBlock[] {
  if (facts.length === 0) return [];
  const shown = facts.slice(0, slackLimits.fields).map(({ label, value }) => {
    const heading = `*${label}*\n`;
    return markdown(`${heading}${slackValue(value, slackLimits.field - heading.length)}`);
  });
  return [{ type: 'section', fields: shown }, ...fields(facts.slice(slackLimits.fields))];
}

function branch({ heading, steps }: Branch): SlackBlock {
  const title = `*${heading}*\n`;
  const room = Math.floor((slackLimits.section - title.length) / Math.max(1, steps.length)) - '8. \n'.length;
  const lines = steps.map((step, index) => `${String(index + 1)}. ${slackValue(step, room)}`);
  return { type: 'section', text: markdown(`${title}${lines.join('\n')}`) };
}

/** Only addresses that we made ourselves become something to click. */
function buttons({ links }: Notice, kind: Finding['kind']): readonly SlackBlock[] {
  const elements = [
    { label: kind === 'activity' ? 'Event history' : 'AWS console', url: links.console },
    { label: 'Runbook', url: links.runbook },
  ].flatMap(({ label, url }) =>
    isWebAddress(url) ? [{ type: 'button' as const, text: plain(label, slackLimits.header), url }] : [],
  );
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function isWebAddress(link: string | null): link is string {
  return link !== null && link.length <= slackLimits.buttonUrl && /^https:\/\/[^\s<>|"]+$/.test(link);
}

function footer({ links, reference }: Notice): string {
  const runbook = isWebAddress(links.runbook) ? [] : [`Runbook: ${plainText(runbookInWords(links.runbook), 300)}`];
  return (
    [...runbook, ...(reference === null ? [] : [`${reference.label}: ${reference.value}`])].join(' · ') || 'Rootwatch'
  );
}
