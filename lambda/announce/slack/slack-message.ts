/** The parts of Block Kit that Rootwatch uses. */
export interface SlackMessage {
  /** What a notification shows. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

export type SlackBlock =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: Markdown }
  | { readonly type: 'section'; readonly fields: readonly Markdown[] }
  | { readonly type: 'context'; readonly elements: readonly Markdown[] }
  | { readonly type: 'actions'; readonly elements: readonly LinkButton[] };

export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: false;
}

export interface Markdown {
  readonly type: 'mrkdwn';
  readonly text: string;
  /** Slack must not turn addresses and names inside a text into links and mentions. */
  readonly verbatim: true;
}

interface LinkButton {
  readonly type: 'button';
  readonly text: PlainText;
  readonly url: string;
}

/** Slack refuses the whole message when one part is longer than this. */
export const slackLimits = {
  blocks: 50,
  header: 150,
  section: 3000,
  fields: 10,
  field: 2000,
  buttonUrl: 3000,
  fallback: 300,
} as const;
