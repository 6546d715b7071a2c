import { createInterface, type Interface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { brokenLine } from '../../../terminal/broken-line';
import { LeftError, type Choice, type Page, type Question, type Screen } from './screen';
import { pageLines } from './page-lines';

/** Where a plain screen reads and writes. */
export interface PlainTerminal {
  readonly input: Readable;
  /** Whether a person types it as they read. Else the lines may be there before the questions. */
  readonly isTyped: boolean;
  write(line: string): void;
  /** Columns of a line. */
  readonly columns: number;
  /** Becomes aborted at Ctrl-C. */
  readonly interrupted: AbortSignal;
}

/** Line after line: for screen readers, and for whatever is no terminal. Nothing is written but what is new. */
export class PlainScreen implements Screen {
  readonly keys = 'The number of a choice and Enter choose it. Ctrl-C leaves; everything is kept.';
  private readonly terminal: PlainTerminal;
  private readonly reader: Interface;
  private readonly typed: string[] = [];
  private waiting: (() => void) | null = null;
  private isClosed = false;
  /** The menu that was written last: it is not written again while it holds. */
  private lastMenu = '';

  constructor(terminal: PlainTerminal) {
    this.terminal = terminal;
    this.reader = createInterface({ input: terminal.input, terminal: false });
    this.reader.on('line', (line) => {
      this.typed.push(line);
      this.waiting?.();
    });
    this.reader.on('close', () => {
      this.isClosed = true;
      this.waiting?.();
    });
  }

  page(page: Page): void {
    this.lastMenu = '';
    for (const line of ['', ...pageLines(page, this.terminal.columns)]) this.terminal.write(line);
  }

  line(text: string): void {
    for (const line of this.broken(text)) this.terminal.write(line);
  }

  /** A line that is renewed is noise to whoever listens. */
  status(): void {
    return;
  }

  async choose<Id extends string>({ text, choices, until }: Question<Id>): Promise<Id | null> {
    const menu = [
      ...this.broken(text),
      ...choices.flatMap((choice, index) => this.entry(choice, index + 1)),
      'Number:',
    ];
    if (menu.join('\n') !== this.lastMenu) await this.put(menu);
    // What is never taken back is another question when it is put again.
    this.lastMenu = until === undefined ? '' : menu.join('\n');
    for (;;) {
      const typed = await this.nextLine(until);
      if (typed === null) return null;
      const chosen = /^\d+$/.test(typed) ? choices[Number(typed) - 1] : undefined;
      if (chosen !== undefined) return chosen.id;
      this.line(`'${typed}' is none of them: give a number from 1 to ${String(choices.length)}.`);
    }
  }

  async ask(question: string): Promise<string> {
    this.lastMenu = '';
    await this.put(this.broken(question));
    return (await this.nextLine()) ?? '';
  }

  close(): void {
    this.reader.close();
  }

  /** At its words, as pages are. */
  private broken(text: string): readonly string[] {
    return brokenLine(text, this.terminal.columns);
  }

  private entry({ label }: Choice, number: number): readonly string[] {
    return brokenLine(`${String(number)}  ${label}`, this.terminal.columns - 2).map((line) => `  ${line}`);
  }

  /** Writes a question. A key that was pressed before anybody could read it is no answer to it. */
  private async put(lines: readonly string[]): Promise<void> {
    if (this.terminal.isTyped) {
      await setImmediate(); // what the terminal holds comes in first
      this.typed.length = 0;
    }
    for (const line of lines) this.terminal.write(line);
  }

  /** @returns null when the signal took the question back. @throws LeftError */
  private async nextLine(until?: AbortSignal): Promise<string | null> {
    const { interrupted } = this.terminal;
    for (;;) {
      if (interrupted.aborted) throw new LeftError('Left.');
      const line = this.typed.shift();
      if (line !== undefined) return line.trim();
      if (this.isClosed) throw new LeftError('Left: the input has ended.');
      if (until?.aborted === true) return null;
      await this.something(until);
    }
  }

  private async something(until?: AbortSignal): Promise<void> {
    const signals = [this.terminal.interrupted, ...(until === undefined ? [] : [until])];
    const over = new AbortController();
    await new Promise<void>((resolve) => {
      this.waiting = resolve;
      const listen = { once: true, signal: over.signal };
      const wake = (): void => {
        resolve();
      };
      for (const signal of signals) signal.addEventListener('abort', wake, listen);
    });
    this.waiting = null;
    over.abort();
  }
}
