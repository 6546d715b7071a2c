import type { Readable } from 'node:stream';
import type * as prompts from '@clack/prompts';
import { pageLines } from './page-lines';
import { LeftError, type Page, type Question, type Screen } from './screen';
import type { ScreenOutput } from './screen-output';

/** What of the library is used: loaded by whoever needs it, since it takes a newer Node than the rest of the command. */
export type Prompts = Pick<typeof prompts, 'select' | 'text' | 'log' | 'isCancel'>;

interface ClackTerminal {
  readonly input: Readable;
  readonly output: ScreenOutput;
  /** Becomes aborted at a Ctrl-C between two questions, and at other signals that end the command. */
  readonly interrupted: AbortSignal;
}

/** The bar and the spaces in front of each line. */
const guide = 3;
const widest = 100;

/** For a person at a terminal: arrow keys, and a line that is renewed. */
export class ClackScreen implements Screen {
  readonly keys = 'Arrow keys and Enter choose. Escape or Ctrl-C leaves; everything is kept.';
  private readonly prompts: Prompts;
  private readonly terminal: ClackTerminal;
  private latest = '';

  constructor(library: Prompts, terminal: ClackTerminal) {
    this.prompts = library;
    this.terminal = terminal;
  }

  page(page: Page): void {
    this.latest = '';
    const [title = '', ...body] = pageLines(page, this.columns);
    const { output } = this.terminal;
    this.prompts.log.step(title, { output });
    this.prompts.log.message(body, { output, spacing: 0 });
  }

  line(text: string): void {
    const lines = pageLines({ title: text, sections: [] }, this.columns);
    this.prompts.log.message([...lines], { output: this.terminal.output, spacing: 0 });
  }

  status(text: string): void {
    this.latest = text;
    this.terminal.output.drawAgain();
  }

  async choose<Id extends string>({ text, choices, until }: Question<Id>): Promise<Id | null> {
    this.refuseIfLeft();
    if (isOver(until)) return null;
    const { input, output, interrupted } = this.terminal;
    const message = (): string => this.messageNow(text, until);
    // Folds the menu up as Escape does; the library's own signal would leave it standing above the news.
    const foldUp = (): void => void input.emit('keypress', '', { name: 'escape', sequence: '\u001B' });
    until?.addEventListener('abort', foldUp, { once: true });
    interrupted.addEventListener('abort', foldUp, { once: true });
    const answer = await this.prompts.select<string>({
      // Read anew each time it is drawn.
      get message() {
        return message();
      },
      options: choices.map(({ id, label }) => ({ value: id, label })),
      showInstructions: false,
      input,
      output,
    });
    until?.removeEventListener('abort', foldUp);
    interrupted.removeEventListener('abort', foldUp);
    this.refuseIfLeft();
    return isOver(until) ? null : this.chosen(choices, answer);
  }

  async ask(question: string): Promise<string> {
    this.refuseIfLeft();
    const { input, output, interrupted } = this.terminal;
    // The library never lets go of the signal that it is given: each question has one of its own.
    const over = new AbortController();
    const end = (): void => {
      over.abort();
    };
    interrupted.addEventListener('abort', end, { once: true });
    const asked = { message: question, defaultValue: '', input, output, signal: over.signal };
    const answer = await this.prompts.text(asked);
    interrupted.removeEventListener('abort', end);
    if (this.prompts.isCancel(answer)) throw new LeftError('Left.');
    return answer.trim();
  }

  close(): void {
    this.terminal.output.release();
  }

  private get columns(): number {
    return Math.max(20, Math.min(this.terminal.output.columns, widest) - guide);
  }

  private messageNow(text: string, until: AbortSignal | undefined): string {
    // Nobody has answered: the library writes the choice that was marked beneath.
    if (isOver(until)) return 'Something has changed. Not chosen:';
    return this.latest === '' ? text : `${text}\n${this.latest}`;
  }

  private chosen<Id extends string>(choices: Question<Id>['choices'], answer: string | symbol): Id {
    const choice = choices.find(({ id }) => id === answer);
    if (choice === undefined) throw new LeftError('Left.');
    return choice.id;
  }

  private refuseIfLeft(): void {
    if (this.terminal.interrupted.aborted) throw new LeftError('Left.');
  }
}

function isOver(until: AbortSignal | undefined): boolean {
  return until?.aborted === true;
}
