import { findingBlocks } from '../../../lambda/announce/slack/blocks';
import type { SlackBlock } from '../../../lambda/announce/slack/slack-message';
import { welcomeBlocks } from '../../../lambda/announce/slack/welcome-blocks';
import type { Presentation } from '../../../lambda/announce/presentation';
import type { Told } from '../../../lambda/announce/terminal/terminal-announcer';
import { brokenLine } from '../../terminal/broken-line';

const columns = 78;

/** Every message that people got, as mail and as Slack shows it. Both break lines to their width; a terminal would cut words. */
export function everyMessage(told: readonly Told[], presentation: Presentation): readonly string[] {
  return told.flatMap((telling) => {
    if (telling.mail === null) return [];
    const { subject, body } = telling.mail;
    const { blocks } =
      telling.kind === 'finding' ? findingBlocks(telling.finding, presentation) : welcomeBlocks(telling.mail);
    return [
      '=== Mail',
      `Subject: ${subject}`,
      '',
      ...body.trimEnd().split('\n').flatMap(broken),
      '',
      '=== Slack',
      ...blocks.flatMap(onTerminal).flatMap(broken),
      '',
    ];
  });
}

function broken(line: string): readonly string[] {
  return brokenLine(line, columns);
}

function onTerminal(block: SlackBlock): readonly string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return (
        'fields' in block ? block.fields.map(({ text }) => text.replace('\n', ' ')) : block.text.text.split('\n')
      ).map(readable);
    case 'context':
      return block.elements.map(({ text }) => readable(text));
    case 'actions':
      return [block.elements.map(({ text, url }) => `[${text.text}] ${url}`).join('  ')];
  }
}

/** Slack's escapes undone, as Slack does it when it shows the message. */
function readable(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
