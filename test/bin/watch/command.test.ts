import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildCommand } from '../../support/command';
import { slackStandIn, type SlackStandIn } from '../../support/slack-stand-in';
import { startStandIn, type StandIn } from '../../support/stand-in/stand-in';

const command = join(__dirname, '../../../build/rootwatch.mjs');
let standIn: StandIn;
let slack: SlackStandIn;
let folder: string;
const running: Watch[] = [];
const onStreams: ChildProcess[] = [];

interface Watch {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it wrote so far. */
  stdout: string;
  stderr: string;
}

beforeAll(buildCommand);

beforeEach(async () => {
  standIn = await startStandIn({ regions: ['us-east-1'] });
  slack = await slackStandIn([{ status: 200 }]);
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
});

afterEach(async () => {
  for (const child of [...running.splice(0).map((each) => each.child), ...onStreams.splice(0)]) child.kill('SIGKILL');
  await Promise.all([standIn.close(), slack.stop()]);
  rmSync(folder, { recursive: true });
});

function watch(...words: readonly string[]): Watch {
  const child = spawn(process.execPath, commandOf(words), { env: variables() });
  const started: Watch = { child, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (started.stdout += String(text)));
  child.stderr.on('data', (text) => (started.stderr += String(text)));
  running.push(started);
  return started;
}

function variables(): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    ROOTWATCH_SLACK_WEBHOOK: slack.address,
    ...standIn.variables,
  };
}

function commandOf(words: readonly string[]): string[] {
  return [command, 'watch', '--store', join(folder, 'store.db'), ...words];
}

/** With streams that are not all pipes. */
function watchOn(stdio: StdioOptions): ChildProcess {
  const child = spawn(process.execPath, commandOf([]), { env: variables(), stdio });
  onStreams.push(child);
  return child;
}

/** What Slack was told; the probe whether its webhook is alive says nothing. */
function headers(): readonly unknown[] {
  return slack.posted.flatMap(({ body }) =>
    typeof body === 'object' && body !== null && 'text' in body ? [body.text] : [],
  );
}

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

/** Resolves when it has written so. The limit of the test kills what never does. */
async function says({ child }: Watch, written: () => string, part: string): Promise<void> {
  while (!written().includes(part) && child.exitCode === null && child.signalCode === null) await setTimeout(50);
  expect(written()).toContain(part);
}

describe('rootwatch watch', () => {
  it('welcomes, tells of a sign-in on the terminal and in Slack, and ends at Ctrl-C with 0', async () => {
    standIn.signIn({ device: null });
    const started = watch('--who-to-ask', 'platform on-call');
    await says(started, () => started.stdout, 'Subject: Rootwatch is watching payments (111122223333)');
    await says(started, () => started.stdout, 'root signed in without MFA from 203.0.113.9');
    await says(started, () => JSON.stringify(slack.posted), 'signed in without MFA');

    started.child.kill('SIGINT');

    expect(await once(started.child, 'close')).toEqual([0, null]);
    expect(started.stdout).toContain('Nothing is deployed here');
    expect(started.stdout).toContain('Ask      platform on-call');
    expect(started.stdout).toContain('Incident 00000001-51e0-4a00-8000-000000000000\n');
    expect(started.stdout).toContain(
      `To record that you took note, where the watch runs: npx rootwatch ack 00000001 --note "..." --store ${join(folder, 'store.db')}\n`,
    );
    expect(started.stderr).toContain('Watching account 111122223333.');
    expect(started.stderr).toMatch(/Stopped\. Nobody watches .*\n$/);
    expect(started.stderr + started.stdout).not.toContain(slack.address);
    expect(JSON.stringify(slack.posted)).not.toContain('nobody watches');
  }, 60_000);

  it('changes nothing in the account', async () => {
    const started = watch();
    await says(started, () => started.stderr, 'Judged the account');
    await says(started, () => standIn.operations.join(' '), 'cloudtrail:LookupEvents');
    started.child.kill('SIGTERM');
    await once(started.child, 'close');

    const writes = standIn.operations.filter(
      (operation) => !/:(Get|List|Describe|Lookup|GenerateCredentialReport)/.test(operation),
    );
    expect(writes).toEqual([]);
  }, 60_000);

  it('does not welcome again after it was killed, and is not kept out by its own ghost', async () => {
    const killed = watch();
    await says(killed, () => killed.stderr, 'Judged the account');
    killed.child.kill('SIGKILL');
    await once(killed.child, 'close');
    // The time of AWS is known to the second: a look that may be older than the last one is put off for a minute.
    await setTimeout(1100);

    const next = watch();
    await says(next, () => next.stderr, 'Judged the account');
    next.child.kill('SIGINT');

    expect(await once(next.child, 'close')).toEqual([0, null]);
    expect(next.stdout).toBe('');
  }, 60_000);

  it('keeps a second watcher of the same account and store out, in a sentence', async () => {
    const first = watch();
    await says(first, () => first.stderr, 'Watching account');

    const second = watch();

    expect(await once(second.child, 'close')).toEqual([2, null]);
    expect(second.stderr).toMatch(
      /^Another rootwatch watch \(process \d+ on .+\) watches this account with the store '/,
    );
  }, 60_000);

  it.each([
    ['is closed', () => 'pipe' as const, 'was closed'],
    ['goes to a full disk', () => openSync('/dev/full', 'w'), 'goes to a disk that is full'],
  ])(
    'ends itself where standard output %s and tells Slack, also when it is started again',
    async (_, output, gone) => {
      const stdout = output();
      const unread = watchOn(['ignore', stdout, 'pipe']);
      if (stdout === 'pipe') unread.stdout?.destroy();
      else closeSync(stdout);
      let said = '';
      unread.stderr?.on('data', (text) => (said += String(text)));

      expect(await once(unread, 'close')).toEqual([2, null]);
      expect(said).toContain(`Standard output ${gone}, so nobody would read the alerts. Start it again where somebody`);
      const [welcome, nobody] = [/^Rootwatch is watching/, /nobody watches from here any more$/].map(matching);
      expect(headers()).toEqual([welcome, nobody]);

      const next = watch();
      await says(next, () => next.stdout, 'Subject: [resolved] payments (111122223333): Rootwatch watches again');
      await says(next, () => JSON.stringify(slack.posted), 'Rootwatch watches again');
      expect(headers()).toEqual([welcome, nobody, matching(/Rootwatch watches again$/)]);
    },
    60_000,
  );

  it('ends itself when its terminal is closed, which the system and the shell both say, and tells Slack', async () => {
    await slack.stop();
    slack = await slackStandIn([{ status: 200, afterMs: 300 }]); // so that the second comes while it is told
    const started = watch();
    await says(started, () => started.stderr, 'Judged the account');

    started.child.kill('SIGHUP');
    await setTimeout(20);
    started.child.kill('SIGHUP');

    expect(await once(started.child, 'close')).toEqual([2, null]);
    expect(started.stderr).toContain('Standard output lost its terminal, which was closed, so nobody would read the');
    expect(headers().at(-1)).toEqual(matching(/nobody watches from here any more$/));
    const next = watch();
    await says(next, () => next.stdout, 'Subject: [resolved] payments (111122223333): Rootwatch watches again');
  }, 60_000);

  it('goes on where standard error goes to a full disk', async () => {
    const full = openSync('/dev/full', 'w');
    const started = watchOn(['ignore', 'pipe', full]);
    closeSync(full);
    let told = '';
    started.stdout?.on('data', (text) => (told += String(text)));
    while (!told.includes('Rootwatch is watching') && started.exitCode === null) await setTimeout(50);

    started.kill('SIGINT');

    expect(await once(started, 'close')).toEqual([0, null]);
  }, 60_000);

  it('says at once that nothing can be read where nobody knows which account is meant', async () => {
    standIn.change({ hasExpiredCredentials: true });

    const started = watch();

    expect(await once(started.child, 'close')).toEqual([2, null]);
    expect(started.stderr).toMatch(/^sts:GetCallerIdentity was refused by AWS \(ExpiredToken\)\. Sign in again/);
  }, 60_000);

  it('goes on with expired credentials where it knows the account, and tells of them once', async () => {
    const before = watch();
    await says(before, () => before.stderr, 'Judged the account');
    before.child.kill('SIGINT');
    await once(before.child, 'close');
    standIn.change({ hasExpiredCredentials: true });

    const started = watch();
    await says(started, () => started.stdout, 'Rootwatch sees nothing, AWS refuses its credentials');
    started.child.kill('SIGINT');
    await once(started.child, 'close');
    const again = watch();
    await says(again, () => again.stderr, 'Nothing can be seen');
    again.child.kill('SIGINT');

    expect(await once(again.child, 'close')).toEqual([0, null]);
    expect(started.stdout.split('Subject:')).toHaveLength(2);
    expect(again.stdout).toBe('');
  }, 60_000);
});
