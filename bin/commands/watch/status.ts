/** Lines for whoever watches the watcher, on standard error: each only when it says something new. */
export class Status {
  private readonly write: (line: string) => void;
  private readonly now: () => Date;
  private readonly last = new Map<string, string>();

  constructor(write: (line: string) => void, now: () => Date) {
    this.write = write;
    this.now = now;
  }

  /** @param about what the sentence is about: the same sentence about it is not said twice running */
  say(about: string, sentence: string): void {
    if (this.last.get(about) === sentence) return;
    this.last.set(about, sentence);
    this.write(`${this.now().toISOString().slice(0, 19).replace('T', ' ')} UTC  ${sentence}`);
  }

  /** Whether anything was said about it. */
  saidOf(about: string): boolean {
    return this.last.has(about);
  }

  /** So that the same sentence would be new again. */
  forget(about: string): void {
    this.last.delete(about);
  }
}
