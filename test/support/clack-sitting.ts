import { getEventListeners } from 'node:events';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import * as prompts from '@clack/prompts';
import { ClackScreen } from '../../bin/commands/harden/screen/clack-screen';
import type { Choice } from '../../bin/commands/harden/screen/screen';
import { ScreenOutput } from '../../bin/commands/harden/screen/screen-output';

/**
 * The interface library with keys and a terminal of its own, for a process of its own: Jest cannot load it. Prints what came
 * of it as JSON. The first word says whether the terminal has colours.
 */
async function sit(colourful: boolean): Promise<void> {
  const written: string[] = [];
  const input = new PassThrough();
  const terminal = {
    columns: 40,
    rows: 30,
    write: (text: string) => written.push(text) > 0,
    on: () => undefined,
    off: () => undefined,
  };
  const interrupt = new AbortController();
  const output = new ScreenOutput(terminal, colourful);
  const screen = new ClackScreen(prompts, { input, output, interrupted: interrupt.signal });
  const choices: readonly Choice[] = ['one', 'two', 'three'].map((id) => ({ id, label: `the choice ${id}` }));
  const text = 'A question that is longer than a narrow terminal is wide';
  const pressing = async <T>(answer: Promise<T>, ...keys: readonly string[]): Promise<T> => {
    for (const key of keys) {
      await setTimeout(20);
      input.write(key);
    }
    return await answer;
  };
  const stop = new AbortController();

  screen.page({ title: 'A step', sections: [{ label: 'How', lines: [text, text], numbered: true }] });
  screen.line(`${text}.`);
  const chosen = await pressing(screen.choose({ text, choices }), '\u001B[B', '\r');
  const waiting = screen.choose({ text, choices, until: stop.signal });
  await setTimeout(20);
  screen.status('Looked last at 03:12:45 UTC');
  await setTimeout(20);
  stop.abort();
  const takenBack = await waiting;
  const late = await screen.choose({ text, choices, until: stop.signal });
  const typed = await pressing(screen.ask('Why?'), ' because ', '\r');
  const nothing = await pressing(screen.ask('Why?'), '\r');
  const warnings: string[] = [];
  process.on('warning', ({ name }) => warnings.push(name));
  for (let questions = 0; questions < 12; questions += 1) await pressing(screen.ask('Why?'), '\r');
  const listeners = getEventListeners(interrupt.signal, 'abort').length;
  const leaving = (answer: Promise<unknown>): Promise<string> => answer.then(String, (error: unknown) => String(error));
  const left = await leaving(pressing(screen.choose({ text, choices }), '\u0003'));
  const leftTyping = await leaving(pressing(screen.ask('Why?'), '\u0003'));
  interrupt.abort();
  const between = await leaving(screen.choose({ text, choices }));
  screen.close();
  const ended = async (asking: (hung: ClackScreen) => Promise<unknown>): Promise<string> => {
    const hangUp = new AbortController();
    const hung = new ClackScreen(prompts, { input, output, interrupted: hangUp.signal });
    const answer = leaving(asking(hung));
    await setTimeout(20);
    hangUp.abort();
    return await answer;
  };
  const endedChoosing = await ended((hung) => hung.choose({ text, choices }));
  const endedTyping = await ended((hung) => hung.ask('Why?'));

  const { keys } = screen;
  const letGo = { warnings, listeners };
  const answers = {
    keys,
    letGo,
    chosen,
    takenBack,
    late,
    typed,
    nothing,
    left,
    leftTyping,
    between,
    endedChoosing,
    endedTyping,
  };
  process.stdout.write(`${JSON.stringify({ ...answers, written: written.join('') })}\n`);
}

void sit(process.argv[2] === 'colours').then(() => process.exit(0));
