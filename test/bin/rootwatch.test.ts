import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { engines, version } from '../../package.json';
import { fixture } from '../support/cloudtrail-fixture';
import { buildCommand, rootwatch } from '../support/command';

const root = join(__dirname, '../..');
const built = join(root, 'build/rootwatch.mjs');

beforeAll(buildCommand);

describe('rootwatch', () => {
  it('tells its version', () => {
    expect(rootwatch(['--version'])).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('asks of Node nothing that the first version 20 does not have', () => {
    const parts = join(root, 'build', 'rootwatch');
    const files = [join(root, 'build', 'rootwatch.mjs'), ...readdirSync(parts).map((name) => join(parts, name))];
    const ofTerminals = 'clack:cancel'; // only loaded where Node has what it takes, see harden/screen-for.ts
    const newer = /import\.meta\.(dirname|filename)|import\{[^}]*styleText[^}]*\}from"node:util"/;

    const texts = files.map((file) => readFileSync(file, 'utf8')).filter((text) => !text.includes(ofTerminals));

    expect(engines.node).toBe('>=20');
    expect(texts.filter((text) => newer.test(text))).toEqual([]);
  });

  it.each([
    [],
    ['demo'],
    ['classify'],
    ['audit'],
    ['preflight'],
    ['history'],
    ['plan'],
    ['plan', 'cancel'],
    ['ack'],
    ['review'],
    ['harden'],
    ['watch'],
  ])('explains itself: %s --help', (...words) => {
    const { exitCode, stdout } = rootwatch([...words, '--help']);

    expect(stdout).toContain('Usage: rootwatch');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['an unknown command', ['clasify'], "Unknown command 'clasify'. Did you mean classify?\n"],
    ['a command that is not built yet', ['report'], "Unknown command 'report'.\n"],
    ['an unknown option', ['audit', '--formt', 'json'], "Unknown option '--formt'. Did you mean --format?\n"],
    [
      'a format that is not built yet',
      ['classify', '--format', 'xml'],
      "argument 'xml' is invalid. Allowed choices are jsonl, table.\n",
    ],
    [
      'a severity that does not exist',
      ['audit', '--fail-on', 'huge'],
      'Allowed choices are info, low, medium, high, critical.\n',
    ],
    ['a plan for nothing', ['plan', '--to', '2026-11-21T08:00Z'], '--reason is missing or empty.'],
    ['an unknown part', ['plan', 'cancell', 'x'], "Unknown command 'cancell'. plan has only cancel.\n"],
    ['an empty option of a part', ['plan', 'cancel', 'x', '--store', ''], '--store is empty.'],
    ['an unknown option of a part', ['plan', 'cancel', 'x', '--resaon'], "Unknown option '--resaon'."],
    ['an acknowledgement without a word', ['ack', '1f0c6e2a'], "Required option '--note <text>' not specified."],
    ['a note of no review', ['review', '--note', 'x'], '--note is kept only with a review.'],
    ['a lock-down through a pipe', ['harden'], 'Give --list to see the steps and their state, or --plain'],
    ['a review in words', ['review', 'the phone'], 'Too many arguments'],
    ['an interval that is none', ['watch', '--sweep-every', 'often'], 'Give it as --sweep-every "15 minutes".'],
    ['a word too many', ['preflight', 'now'], 'Too many arguments'],
  ])('refuses %s in a sentence', (_, words, sentence) => {
    const { exitCode, stdout, stderr } = rootwatch(words);

    expect(stderr).toContain(sentence);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('shows where an error comes from only when asked', () => {
    const words = ['demo', '--input', '/nowhere'];

    expect(rootwatch(words).stderr).toBe(
      "'/nowhere' does not exist. Give the path of a file, or - for standard input.\n",
    );
    expect(rootwatch([...words, '--debug']).stderr).toMatch(/^ {4}at /m);
  });

  it('is quiet when its reader has gone away', () => {
    const command = `"${process.execPath}" "${built}" classify - | head -n 1`;
    const input = `${JSON.stringify(fixture('root-login-with-mfa'))}\n`.repeat(20_000);

    const { stdout, stderr } = spawnSync('sh', ['-c', command], { input, encoding: 'utf8' });

    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it('gives the same answer when nobody reads what it says for people', () => {
    const command = `{ { "${process.execPath}" "${built}" classify - 2>&1 >/dev/null; echo "exit $?" >&3; } | true; } 3>&1`;
    const input = JSON.stringify(fixture('root-console-polls-health'));

    const { stdout } = spawnSync('sh', ['-c', command], { input, encoding: 'utf8' });

    expect(stdout).toBe('exit 0\n');
  });
});
