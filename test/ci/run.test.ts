import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../.ci/run');
let folder: string;

/** A copy of the script in a folder of its own, with an npm whose every step passes. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-ci-'));
  mkdirSync(join(folder, '.ci'));
  mkdirSync(join(folder, 'tools'));
  copyFileSync(script, join(folder, '.ci/run'));
  writeFileSync(join(folder, 'tools/npm'), '#!/bin/sh\nexit 0\n');
  chmodSync(join(folder, 'tools/npm'), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function command(name: string): string {
  return spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim();
}

/** Only these tools exist for the run. */
function offer(...names: readonly string[]): void {
  for (const name of names) symlinkSync(command(name), join(folder, 'tools', name));
}

function run(): { readonly exitCode: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(command('bash'), [join(folder, '.ci/run')], {
    encoding: 'utf8',
    env: { PATH: join(folder, 'tools'), GIT_CEILING_DIRECTORIES: tmpdir() },
  });
  return { exitCode: status, said: `${stdout}${stderr}` };
}

function commitAll(): void {
  const settings = ['-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com'];
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...settings, 'commit', '--quiet', '--message', 'all'],
  ])
    spawnSync('git', words, { cwd: folder });
}

describe('.ci/run, when every step has passed', () => {
  it('passes in a repository without traces', () => {
    offer('dirname', 'git');
    commitAll();

    expect(run()).toEqual({ exitCode: 0, said: expect.stringContaining('CI: demo') as string });
  });

  it('fails and names what the run left behind', () => {
    offer('dirname', 'git');
    commitAll();
    writeFileSync(join(folder, 'left-behind'), '');

    const { exitCode, said } = run();

    expect(exitCode).toBe(1);
    expect(said).toContain('?? left-behind');
  });

  it.each([
    ['outside a repository', ['dirname', 'git']],
    ['without git', ['dirname']],
  ])('fails %s, where nobody can tell', (_, tools) => {
    offer(...tools);

    expect(run().exitCode).not.toBe(0);
  });
});
