import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(__dirname, '..', '..', '..');
let server: ChildProcess;

afterEach(async () => {
  server.kill();
  await once(server, 'exit');
});

/** @returns what it exports */
async function serve(...words: readonly string[]): Promise<Readonly<Record<string, string>>> {
  server = spawn(process.execPath, ['--import', 'tsx', 'test/support/stand-in/serve.ts', ...words], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exported: Record<string, string> = {};
  if (server.stdout === null) return exported;
  for await (const line of createInterface({ input: server.stdout })) {
    const [, name, value] = /^ {2}export (\w+)=(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) exported[name] = value;
    if (line.includes('Ctrl-C')) break;
  }
  return exported;
}

it.each([
  ['in order', [], { mfaEnabled: true, accessKeys: [] }],
  ['with nothing done', ['--account', 'nothing-done'], { mfaEnabled: false, accessKeys: [{ id: 'AKIAEXAMPLEROOT' }] }],
])(
  'serves an account %s to whoever takes over what it exports',
  async (_, words, state) => {
    const { AWS_ENDPOINT_URL: url = '', AWS_ACCESS_KEY_ID: keyId } = await serve(...words);

    const answer = await fetch(`${url}/stand-in/state`);

    expect(keyId).toBe('AKIAEXAMPLE');
    expect(await answer.json()).toMatchObject(state);
  },
  30_000,
);
