import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../bin/ensure-installed.mjs');
const lock = {
  packages: {
    '': { name: 'x' },
    'node_modules/one': { version: '1.0.0', integrity: 'sha512-1' },
    'node_modules/elsewhere': {
      version: '1.0.0',
      integrity: 'sha512-2',
      optional: true,
      os: ['nowhere'],
      cpu: ['none'],
    },
  },
};

/** Stands in for npm: notes what it was asked, and installs what the lock file names for this machine. */
const npm = `
const { appendFileSync, mkdirSync, writeFileSync, readFileSync } = require('node:fs');
appendFileSync('asked', process.argv.slice(2, 3).join(' ') + '\\n');
if (process.env.BREAK) process.exit(7);
mkdirSync('node_modules/one', { recursive: true });
writeFileSync('node_modules/one/package.json', '{}');
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/one': packages['node_modules/one'] } }));
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-install-'));
  mkdirSync(join(folder, 'bin'));
  cpSync(script, join(folder, 'bin', 'ensure-installed.mjs'));
  writeFileSync(join(folder, 'bin', 'build.mjs'), '');
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(join(folder, 'npm.cjs'), npm);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function ensure(env: NodeJS.ProcessEnv = {}): { readonly status: number | null; readonly stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'bin', 'ensure-installed.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], npm_execpath: join(folder, 'npm.cjs'), ...env },
  });
}

function timesAsked(): number {
  const notes = join(folder, 'asked');
  return existsSync(notes) ? readFileSync(notes, 'utf8').split('ci\n').length - 1 : 0;
}

describe('making sure that the locked packages are there', () => {
  it('installs them on a fresh clone and says that it takes a minute; a second run starts at once', () => {
    const first = ensure();
    const second = ensure();

    expect(first).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('the first time takes a minute') as unknown,
    });
    expect(second).toMatchObject({ status: 0, stderr: '' });
    expect(timesAsked()).toBe(1);
  });

  it.each([
    [
      'a package folder is gone',
      () => {
        rmSync(join(folder, 'node_modules', 'one'), { recursive: true });
      },
    ],
    [
      'npm was stopped before it was done',
      () => {
        rmSync(join(folder, 'node_modules', '.package-lock.json'));
      },
    ],
    [
      'the note that npm leaves is cut off',
      () => {
        writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{"pack');
      },
    ],
    [
      'the lock file names another version',
      () => {
        const changed = {
          packages: { ...lock.packages, 'node_modules/one': { version: '2.0.0', integrity: 'sha512-3' } },
        };
        writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(changed));
      },
    ],
  ])('installs again when %s', (_, happens) => {
    ensure();
    happens();

    expect(ensure().status).toBe(0);
    expect(timesAsked()).toBe(2);
  });

  it('says in a sentence that npm failed, and fails', () => {
    const { status, stderr } = ensure({ BREAK: 'yes' });

    expect(stderr).toContain('The packages could not be installed: npm ci ended with exit code 7.');
    expect(status).toBe(1);
  });
});
