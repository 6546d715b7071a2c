import type { Mail } from '../mail/mail';
import type { SlackBlock, SlackMessage } from './slack-message';
import { slackLimits } from './slack-message';
import { markdown, plain, slackText, slackValue } from './slack-text';

/** The welcome mail for Slack: its subject as the header, each of its paragraphs a section; what does not fit is in the mail. */
export function welcomeBlocks({ subject, body }: Mail): SlackMessage {
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const sections = paragraphs.filter((paragraph) => paragraph !== '').flatMap(sectionsOf);
  const most = slackLimits.blocks - 2;
  const cut = sections.length > most ? sectionsOf('The rest is in the mail.') : [];
  return {
    text: slackText(subject, slackLimits.fallback),
    blocks: [{ type: 'header', text: plain(subject, slackLimits.header) }, ...sections.slice(0, most), ...cut],
  };
}

function sectionsOf(paragraph: string): readonly SlackBlock[] {
  const lines = paragraph.split('\n').map((line) => slackValue(line, room));
  return filled(lines).map((text) => ({
    type: 'section',
    text: markdown(text.replace(/^([A-Z ]+)(?=\n(?:-|1\.) )/, '*$1*')),
  }));
}

const room = slackLimits.section - '**'.length;

/** In as many parts as it takes: no line of what waited is cut for want of room. */
function filled(lines: readonly string[]): readonly string[] {
  const parts: string[] = [];
  for (const line of lines) {
    const longer = `${parts.at(-1) ?? ''}\n${line}`;
    if (parts.length > 0 && longer.length <= room) parts.splice(-1, 1, longer);
    else parts.push(line);
  }
  return parts;
}
