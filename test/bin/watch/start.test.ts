import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildCommand } from '../../support/command';
import { startStandIn, type StandIn } from '../../support/stand-in/stand-in';

const command = join(__dirname, '../../../build/rootwatch.mjs');
let standIn: StandIn;
let folder: string;
let child: ChildProcessWithoutNullStreams;
let stderr: string;

beforeAll(buildCommand);

beforeEach(async () => {
  standIn = await startStandIn({ regions: ['us-east-1'] });
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  stderr = '';
});

afterEach(async () => {
  child.kill('SIGKILL');
  await standIn.close();
  rmSync(folder, { recursive: true });
});

function watch(...words: readonly string[]): void {
  const env = { PATH: process.env['PATH'], HOME: folder, ...standIn.variables };
  child = spawn(process.execPath, [command, 'watch', '--store', join(folder, 'store.db'), ...words], { env });
  child.stderr.on('data', (text) => (stderr += String(text)));
}

describe('a start of rootwatch watch', () => {
  it('ends at Ctrl-C at once while AWS has not answered who asks', async () => {
    standIn.change({ hanging: ['sts:GetCallerIdentity'] });
    watch();
    while (!standIn.operations.includes('sts:GetCallerIdentity')) await setTimeout(50);

    child.kill('SIGINT');

    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(stderr).toBe('');
  }, 60_000);

  it('says once what to do about a profile that does not exist, and not that it goes on', async () => {
    watch('--profile', 'nobody');

    expect(await once(child, 'close')).toEqual([2, null]);
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(
      "No AWS credentials were found: there is no profile 'nobody'. Sign in with aws configure sso or aws login, or give another --profile.",
    );
  }, 60_000);
});
