/** A page of text: what a step is about, or the list of steps. */
export interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
}

export interface Section {
  /** A word or two; empty for none. */
  readonly label: string;
  readonly lines: readonly string[];
  /** Steps to be done one after the other. */
  readonly numbered?: boolean;
  /** To be copied: no line is broken. */
  readonly verbatim?: boolean;
}

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

export interface Question<Id extends string> {
  readonly text: string;
  readonly choices: readonly Choice<Id>[];
  /** Takes the question back: something has happened meanwhile. */
  readonly until?: AbortSignal;
}

/** Where a person reads and answers. */
export interface Screen {
  /** Which keys do what: a line for the person, said once. */
  readonly keys: string;
  page(page: Page): void;
  /** One line that stays. */
  line(text: string): void;
  /** What holds at this moment, for a screen that can renew a line; others leave it out. */
  status(text: string): void;
  /** @returns the id of the choice; null when the question was taken back. @throws LeftError */
  choose<Id extends string>(question: Question<Id>): Promise<Id | null>;
  /** @returns one line without spaces around it, perhaps empty. @throws LeftError */
  ask(question: string): Promise<string>;
  /** Gives the terminal back. */
  close(): void;
}

/** The person left, by Ctrl-C, by closing the input, or by saying so. Nothing is lost. */
export class LeftError extends Error {
  override readonly name = 'LeftError';
}
