import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildCommand } from '../command';
import { Sitting } from '../sitting';

const root = join(__dirname, '..', '..', '..');
let server: ChildProcess;

afterEach(async () => {
  server.kill();
  await once(server, 'exit');
});

/** @returns what it prints, line by line */
async function serve(...words: readonly string[]): Promise<readonly string[]> {
  server = spawn(process.execPath, ['--import', 'tsx', 'test/support/stand-in/serve.ts', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  if (server.stdout === null) return lines;
  for await (const line of createInterface({ input: server.stdout })) {
    lines.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  return lines;
}

/** What it exports for the AWS SDK and the command. */
function exportedIn(lines: readonly string[]): Readonly<Record<string, string>> {
  const exports = lines.map((line) => /^ {2}export (AWS_\w+)=(.*)$/.exec(line) ?? []);
  return Object.fromEntries(exports.flatMap(([, name, value]) => (name && value ? [[name, value]] : [])));
}

it.each([
  ['in order', [], { mfaEnabled: true, accessKeys: [] }],
  ['with nothing done', ['--account', 'nothing-done'], { mfaEnabled: false, accessKeys: [{ id: 'AKIAEXAMPLEROOT' }] }],
])(
  'serves an account %s to whoever takes over what it exports',
  async (_, words, state) => {
    const { AWS_ENDPOINT_URL: url = '', AWS_ACCESS_KEY_ID: keyId } = exportedIn(await serve(...words));

    const answer = await fetch(`${url}/stand-in/state`);

    expect(keyId).toBe('AKIAEXAMPLE');
    expect(await answer.json()).toMatchObject(state);
  },
  30_000,
);

describe('the way through harden that it prints', () => {
  beforeAll(buildCommand, 60_000);

  it('brings on step after step in the order of the list, by lines that all work', async () => {
    const lines = await serve('--account', 'nothing-done');
    const states = async (): Promise<readonly string[]> => {
      const list = new Sitting(['harden', '--list', '--format', 'json'], exportedIn(lines));
      await list.ends();
      const { steps } = JSON.parse(list.printed) as { readonly steps: readonly { readonly state: string }[] };
      return steps.map(({ state }) => state);
    };
    const way = lines.slice(lines.findIndex((line) => line.startsWith('  # Before it starts')));
    const reached: string[] = [];
    for (const [number, curls] of curlsByStep(way)) {
      for (const curl of curls) expect((await fetch(curl.url, { method: 'POST', body: curl.body })).status).toBe(200);
      reached.push((await states())[number - 1] ?? 'asked as root');
    }

    expect(reached).toEqual(['asked as root', ...Array<string>(6).fill('done'), 'open', 'not-applicable']);
    expect(way.join(' ')).toContain('choose "Record the holders"');
  }, 120_000);
});

interface Curl {
  readonly url: string;
  readonly body: string;
}

/** The lines of each step, whose number is 0 before the first one. */
function curlsByStep(way: readonly string[]): ReadonlyMap<number, readonly Curl[]> {
  const ofStep = new Map<number, readonly Curl[]>();
  let number = 0;
  for (const line of way) {
    number = stepIn(line) ?? number;
    ofStep.set(number, [...(ofStep.get(number) ?? []), ...curlIn(line)]);
  }
  return ofStep;
}

function stepIn(line: string): number | null {
  const [, number] = /^ {2}# Step (\d)/.exec(line) ?? [];
  return number === undefined ? null : Number(number);
}

function curlIn(line: string): readonly Curl[] {
  const [, body, url] = /^ {2}curl [^']*-d '([^']*)' (\S+)$/.exec(line) ?? [];
  return body === undefined || url === undefined ? [] : [{ body, url }];
}
