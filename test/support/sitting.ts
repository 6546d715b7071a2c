import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const bundle = join(__dirname, '..', '..', 'build', 'rootwatch.mjs');
const patienceMs = 30_000;

/** A person at the command: reads line after line, and answers with the number of a choice or a text. */
export class Sitting {
  private readonly child: ChildProcessWithoutNullStreams;
  private output = '';
  private errors = '';
  /** Up to where it was read. */
  private read = 0;

  /** @param words what is typed behind `rootwatch` */
  constructor(words: readonly string[], variables: NodeJS.ProcessEnv) {
    const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ...variables };
    this.child = spawn(process.execPath, [bundle, ...words], { env });
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.child.stderr.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
  }

  /** Everything that was printed. */
  get printed(): string {
    return this.output;
  }

  /** What was said on standard error. */
  get complaint(): string {
    return this.errors;
  }

  /** Waits for a text behind what was read before; texts are compared without the breaks of lines. */
  async sees(text: string): Promise<void> {
    const end = performance.now() + patienceMs;
    for (;;) {
      const found = unbroken(this.output).indexOf(text, this.read);
      if (found !== -1) {
        this.read = found + text.length;
        return;
      }
      if (performance.now() > end || this.child.exitCode !== null) {
        this.child.kill('SIGKILL'); // else the test run would wait for it
        throw new Error(`'${text}' was not printed after:\n${this.output.slice(-3000)}\n${this.errors}`);
      }
      await setTimeout(20);
    }
  }

  /** Chooses from the menu that was printed last. */
  chooses(label: string): void {
    const menu = this.output.slice(this.output.lastIndexOf('\n  1  '));
    const number = new RegExp(`^ {2}(\\d+) {2}${label}`, 'm').exec(menu)?.[1];
    if (number === undefined) throw new Error(`'${label}' is not offered:\n${this.output.slice(-3000)}`);
    this.types(number);
  }

  async says(answer: 'Yes' | 'No', question: string): Promise<void> {
    await this.sees(question);
    await this.sees('Number:');
    this.chooses(answer);
  }

  types(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** @returns the exit code */
  async ends(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** As a crash or a power cut would. */
  async dies(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ends();
  }

  /** Ctrl-C, unless another signal is given. @returns the exit code */
  async isInterrupted(signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
    this.child.kill(signal);
    return this.ends();
  }
}

function unbroken(text: string): string {
  return text.replaceAll(/\n */g, ' ');
}
