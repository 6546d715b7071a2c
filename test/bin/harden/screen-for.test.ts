import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { screenFor } from '../../../bin/commands/harden/screen/screen-for';

const written: string[] = [];
const output = {
  isTTY: true,
  columns: 80,
  rows: 24,
  hasColors: () => false,
  write: (text: string) => written.push(text) > 0,
  on: () => undefined,
  off: () => undefined,
};

beforeEach(() => {
  written.length = 0;
});

it.each([
  ['is no answer at a terminal', true, 'later'],
  ['answers where the input is a pipe', false, 'early'],
])('what was typed before the question was written %s', async (_, isTTY, answer) => {
  const input = Object.assign(new PassThrough(), { isTTY });
  const screen = await screenFor({ plain: true }, { input, output }, new AbortController().signal, {});
  input.write('early\n');
  await setImmediate();

  const answered = screen.ask('Why?');
  while (!written.includes('Why?\n')) await setImmediate();
  input.write('later\n');

  expect(await answered).toBe(answer);
  screen.close();
});
