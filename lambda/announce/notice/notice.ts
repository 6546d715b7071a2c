import type { NamedAccount } from '../words/account-in-words';

/** What one message to people says, before a channel gives it its form. Every text in it is cleaned and of bounded length. */
export interface Notice {
  /** A severity, `resolved`, or what was decided: `planned`. */
  readonly tag: string;
  readonly account: NamedAccount;
  /** A clause without full stop that follows "In payments (111122223333), ": `root signed in without MFA`. */
  readonly headline: string;
  /** Ends the headline, and is left out where a short line has no room for it: ` from 203.0.113.9`; may be empty. */
  readonly origin: string;
  /** Sentences that explain the headline. */
  readonly details: readonly string[];
  readonly facts: readonly LabelledFact[];
  readonly branches: readonly Branch[];
  /** Made by us, never from what a caller sent. */
  readonly links: { readonly console: string | null; readonly runbook: string };
  /** What to look it up by. */
  readonly reference: LabelledFact | null;
  /** The incident that it belongs to, and how to take note of it; empty when it belongs to none. */
  readonly incident: readonly string[];
}

/** What each kind of finding tells in its own way. */
export type ToldNotice = Omit<Notice, 'links' | 'incident'>;

export interface LabelledFact {
  /** At most eight characters: a phone shows forty columns. */
  readonly label: string;
  readonly value: string;
}

export interface Branch {
  readonly heading: string;
  readonly steps: readonly string[];
}
