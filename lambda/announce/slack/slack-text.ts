import type { Markdown, PlainText } from './slack-message';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Signs that Slack reads as bold, struck out or code, and look-alikes that it leaves alone. */
const lookAlikes: Readonly<Record<string, string>> = { '*': '∗', '~': '∼', '`': "'" };

/** Escaped, and cut so that what Slack counts stays within `limit` and no escape is cut in two. */
export function slackText(text: string, limit: number): string {
  return fit(
    Array.from(text, (sign) => entities[sign] ?? sign),
    limit,
  );
}

/** Like {@link slackText}, for texts inside our own formatting: they cannot end or forge it. */
export function slackValue(text: string, limit: number): string {
  return fit(
    Array.from(text, (sign) => entities[sign] ?? lookAlikes[sign] ?? sign),
    limit,
  );
}

export function markdown(text: string): Markdown {
  return { type: 'mrkdwn', text, verbatim: true };
}

export function plain(text: string, limit: number): PlainText {
  return { type: 'plain_text', text: slackText(text, limit), emoji: false };
}

function fit(signs: readonly string[], limit: number): string {
  const whole = signs.join('');
  if (whole.length <= limit) return whole;
  let kept = '';
  for (const sign of signs) {
    if (kept.length + sign.length > limit - 1) break;
    kept += sign;
  }
  return `${kept}…`;
}
