import { LeftError, type Page, type Question, type Screen } from '../../bin/commands/harden/screen/screen';

/** What a person does next: chooses, types, or does something elsewhere and waits for it to be seen. */
export type Turn =
  /** `meanwhile` is what happens elsewhere while the question stands there. */
  | { readonly choose: string; readonly meanwhile?: () => unknown }
  | { readonly type: string }
  | { readonly meanwhile: () => unknown };

/** A person who acts by a script, and leaves at its end. */
export class ScriptedScreen implements Screen {
  readonly keys = '';
  readonly lines: string[] = [];
  readonly statuses: string[] = [];
  readonly pages: Page[] = [];
  /** The texts of everything that was asked. */
  readonly asked: string[] = [];
  /** Everything that was offered to choose. */
  readonly labels: string[] = [];
  private readonly turns: Turn[];

  constructor(...turns: readonly Turn[]) {
    this.turns = [...turns];
  }

  /** Turns that never came. */
  get left(): readonly Turn[] {
    return this.turns;
  }

  get text(): string {
    return this.lines.join('\n');
  }

  page(page: Page): void {
    this.pages.push(page);
  }

  line(text: string): void {
    this.lines.push(text);
  }

  status(text: string): void {
    this.statuses.push(text);
  }

  async choose<Id extends string>({ text, choices, until }: Question<Id>): Promise<Id | null> {
    this.asked.push(text);
    this.labels.push(...choices.map(({ label }) => label));
    const turn = this.turns.shift();
    if (turn === undefined) throw new LeftError('Left.');
    if (!('choose' in turn) && 'meanwhile' in turn) {
      await turn.meanwhile();
      await takenBack(until);
      return null;
    }
    const wanted = 'choose' in turn ? turn.choose : turn.type;
    if ('choose' in turn) await turn.meanwhile?.();
    const chosen = choices.find(({ id }) => id === wanted);
    if (chosen === undefined)
      throw new Error(`'${wanted}' is not offered by '${text}': ${choices.map(({ id }) => id).join(', ')}.`);
    return chosen.id;
  }

  ask(question: string): Promise<string> {
    this.asked.push(question);
    const turn = this.turns.shift();
    if (turn === undefined) return Promise.reject(new LeftError('Left.'));
    if (!('type' in turn)) return Promise.reject(new Error(`'${question}' is to be answered by typing.`));
    return Promise.resolve(turn.type);
  }

  close(): void {
    return;
  }
}

async function takenBack(until: AbortSignal | undefined): Promise<void> {
  if (until === undefined || until.aborted) return;
  await new Promise<void>((resolve) => {
    until.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** To the questions about the spare device. */
export const spareAnswers: readonly Turn[] = [
  { type: 'the finance lead' },
  { choose: 'yes' },
  { type: 'the head of platform' },
  { choose: 'yes' },
  { choose: 'yes' },
];
/** No window of planned use is wanted. */
export const noWindow: Turn = { choose: 'no' };
/** Records who holds the two devices. */
export const holder: readonly Turn[] = [
  { choose: 'record' },
  { type: 'finance lead: green-DEF' },
  { type: 'head of platform: blue-ABC' },
  { type: '' },
];
