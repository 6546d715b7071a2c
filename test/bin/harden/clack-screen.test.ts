import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(__dirname, '../../..');
const sitting = join(root, 'test/support/clack-sitting.ts');

interface Sat {
  readonly written: string;
  readonly [answer: string]: unknown;
}

/** See the file: keys are pressed in a process of its own. */
function satBefore(terminal: 'colours' | 'no colours'): Sat {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', sitting, terminal], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Sat;
}

describe('the interface for a terminal', () => {
  let sat: Sat;

  beforeAll(() => {
    sat = satBefore('no colours');
  }, 60_000);

  it('gives what was chosen by arrow keys, and what was typed', () => {
    expect(sat).toMatchObject({ chosen: 'two', typed: 'because', nothing: '' });
  });

  it('takes a question back when something has happened, and folds its menu up', () => {
    expect(sat).toMatchObject({ takenBack: null, late: null });
    expect(sat.written).toContain('Something has changed. Not chosen:');
  });

  it('renews the line that says when it was looked at last', () => {
    expect(sat.written).toContain('Looked last at 03:12:45 UTC');
  });

  it('lets somebody leave by Ctrl-C, in a question and between two', () => {
    expect([sat['left'], sat['leftTyping'], sat['between']]).toEqual(Array<string>(3).fill('LeftError: Left.'));
  });

  it('lets go of the signal after each question, so that no warning breaks into the interface', () => {
    expect(sat['letGo']).toEqual({ warnings: [], listeners: 0 });
  });

  it('says which keys leave', () => {
    expect(sat['keys']).toContain('Escape or Ctrl-C leaves; everything is kept.');
  });

  it('ends a question when the command is ended from elsewhere', () => {
    expect([sat['endedChoosing'], sat['endedTyping']]).toEqual(Array<string>(2).fill('LeftError: Left.'));
  });

  it('fits a terminal of 40 columns', () => {
    // What moves the cursor begins a line anew.
    const lines = sat.written.split(/\n|\[[\d;?]*[A-Za-z]/).map(stripVTControlCharacters);

    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
  });

  it('writes no colours where none are wanted', () => {
    expect(sat.written).not.toMatch(/\[[\d;]*m/);
    expect(satBefore('colours').written).toMatch(/\[[\d;]*m/);
  }, 60_000);
});
