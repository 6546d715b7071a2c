import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { PlainScreen } from '../../../bin/commands/harden/screen/plain-screen';
import { LeftError, type Choice } from '../../../bin/commands/harden/screen/screen';

const choices: readonly Choice[] = [
  { id: 'look', label: 'Look now' },
  { id: 'later', label: 'Later' },
];
const text = 'What now?';
const menu = [text, '  1  Look now', '  2  Later', 'Number:'];

let input: PassThrough;
let written: string[];
let interrupt: AbortController;
let screen: PlainScreen;

beforeEach(() => {
  input = new PassThrough();
  written = [];
  interrupt = new AbortController();
  screen = screenOf({ isTyped: false });
});

function screenOf({ isTyped }: { readonly isTyped: boolean }): PlainScreen {
  const write = (line: string): void => void written.push(line);
  return new PlainScreen({ input, isTyped, write, columns: 40, interrupted: interrupt.signal });
}

describe('the plain screen', () => {
  it('writes the title, then each section under its label, with steps numbered and lines broken', () => {
    const lines = ['Open IAM Identity Center, Enable, and add the people.', 'Sign in as one.'];
    screen.page({
      title: 'Step 1',
      sections: [
        { label: 'How', lines, numbered: true },
        { label: '', lines: ['end'] },
      ],
    });

    expect(written).toEqual([
      '',
      'Step 1',
      'How',
      '  1. Open IAM Identity Center, Enable,',
      '     and add the people.',
      '  2. Sign in as one.',
      'end',
    ]);
  });

  it('breaks no line that is to be copied', () => {
    const line = '"reason": "a reason that is longer than forty columns are"';
    screen.page({ title: 'End', sections: [{ label: 'Copy', lines: [line], verbatim: true }] });

    expect(written).toContain(line);
  });

  it('gives the choice whose number was typed', async () => {
    input.write('2\n');

    expect(await screen.choose({ text, choices })).toBe('later');
    expect(written).toEqual(menu);
  });

  it.each(['', '0', '3', 'later', '1.5'])("asks again after '%s'", async (typed) => {
    input.write(`${typed}\n1\n`);

    expect(await screen.choose({ text, choices })).toBe('look');
    expect(written.slice(menu.length).join(' ')).toBe(`'${typed}' is none of them: give a number from 1 to 2.`);
  });

  it('breaks questions, choices and news at their words', async () => {
    const long = 'This is longer than a narrow terminal is wide';
    input.write('1\nbecause\n');
    await screen.choose({ text: long, choices: [{ id: 'look', label: long }] });
    await screen.ask(long);
    screen.line(long);

    const broken = ['This is longer than a narrow terminal is', 'wide'];
    const choice = ['  1  This is longer than a narrow', '     terminal is wide'];
    expect(written).toEqual([...broken, ...choice, 'Number:', ...broken, ...broken]);
  });

  it('takes a question back, and does not write the menu again when it is the same', async () => {
    const stop = new AbortController();
    const waiting = screen.choose({ text, choices, until: stop.signal });
    stop.abort();

    expect(await waiting).toBeNull();

    screen.line('03:12: nothing has changed.');
    screen.status();
    input.write('1\n');

    expect(await screen.choose({ text, choices })).toBe('look');
    expect(written).toEqual([...menu, '03:12: nothing has changed.']);
  });

  it('writes a question again that is put again after an answer', async () => {
    input.write('1\n2\n');
    await screen.choose({ text, choices });
    await screen.choose({ text, choices });

    expect(written).toEqual([...menu, ...menu]);
  });

  it('gives one line without spaces around it', async () => {
    input.write('  because \n');

    expect(await screen.ask('Why?')).toBe('because');
  });

  it.each([
    [
      'Ctrl-C while a question waits',
      () => {
        interrupt.abort();
      },
    ],
    [
      'the end of the input',
      () => {
        input.end();
      },
    ],
  ])('is left by %s', async (_, leave) => {
    const waiting = screen.choose({ text, choices });
    await setImmediate();
    leave();

    await expect(waiting).rejects.toThrow(LeftError);
  });

  describe('before a person at a terminal', () => {
    beforeEach(() => {
      screen = screenOf({ isTyped: true });
    });

    const typedAfter = async (question: string, line: string): Promise<void> => {
      while (written.at(-1) !== question) await setImmediate();
      input.write(`${line}\n`);
    };

    it('takes no line for the answer to a menu that was typed before it was written', async () => {
      input.write('1\n');

      const [chosen] = await Promise.all([screen.choose({ text, choices }), typedAfter('Number:', '2')]);

      expect(chosen).toBe('later');
    });

    it('takes no line for the answer to a question that was typed before it was written', async () => {
      input.write('\n');

      const [typed] = await Promise.all([screen.ask('Why?'), typedAfter('Why?', 'because')]);

      expect(typed).toBe('because');
    });

    it('answers only one question when a key is pressed twice', async () => {
      const [first] = await Promise.all([screen.choose({ text, choices }), typedAfter('Number:', '1\n1')]);
      written.length = 0;
      const [second] = await Promise.all([screen.choose({ text, choices }), typedAfter('Number:', '2')]);

      expect([first, second]).toEqual(['look', 'later']);
    });

    it('takes a line that was typed while a question was taken back and put again as it stands', async () => {
      const stop = new AbortController();
      const waiting = screen.choose({ text, choices, until: stop.signal });
      while (written.at(-1) !== 'Number:') await setImmediate();
      stop.abort();
      await waiting;
      screen.line('03:12: nothing has changed.');
      input.write('2\n');
      await setImmediate();

      expect(await screen.choose({ text, choices, until: new AbortController().signal })).toBe('later');
    });
  });

  it('is left by Ctrl-C before a question', async () => {
    interrupt.abort();

    await expect(screen.ask('Why?')).rejects.toThrow(LeftError);
  });
});
