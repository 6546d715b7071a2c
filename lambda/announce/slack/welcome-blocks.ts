import type { Mail } from '../mail';
import type { SlackBlock, SlackMessage } from './slack-message';
import { slackLimits } from './slack-message';
import { markdown, plain, slackText, slackValue } from './slack-text';

/** The welcome mail for Slack: its subject as the header, each of its paragraphs a section; what does not fit is in the mail. */
export function welcomeBlocks({ subject, body }: Mail): SlackMessage {
  const paragraphs = body.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  const sections = paragraphs.filter((paragraph) => paragraph !== '').map(section);
  const most = slackLimits.blocks - 2;
  const cut = sections.length > most ? [section('The rest is in the mail.')] : [];
  return {
    text: slackText(subject, slackLimits.fallback),
    blocks: [{ type: 'header', text: plain(subject, slackLimits.header) }, ...sections.slice(0, most), ...cut],
  };
}

/** A mail breaks lines where a phone needs it; Slack does that itself, so only the items of a list stay lines. */
function section(paragraph: string): SlackBlock {
  const lines = slackValue(paragraph.replace(/\n(?!- )\s*/g, ' '), slackLimits.section - '**'.length);
  return { type: 'section', text: markdown(lines.replace(/^([A-Z ]+)(?=\n- )/, '*$1*')) };
}
