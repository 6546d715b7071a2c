// Runs before `npm run demo` and `npm test`, with nothing installed: brings the locked packages when they are missing, half
// there or not those of the lock file, and a fresh bundle of the command. When all is there it costs a fraction of a second.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = 20;

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stopWith(sentence) {
  say(sentence);
  process.exit(1);
}

function nodeIsTooOld() {
  return Number(process.versions.node.split('.')[0]) < oldestNode;
}

/** The packages a lock file names, by folder; null when there is none or npm did not finish writing it. */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Packages for other systems are left out by npm; which C library this one has, npm finds out itself. */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

/** npm writes its own copy of the lock file when an installation is complete; the folders may have gone since. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn(join('node_modules', '.package-lock.json'));
  if (wanted === null) stopWith('package-lock.json cannot be read. Get it back with: git checkout package-lock.json');
  if (present === null) return false;
  return Object.entries(wanted).every(([folder, { version, integrity, ...about }]) => {
    if (folder === '') return true;
    const found = present[folder];
    if (found === undefined) return !isForThisMachine(about);
    return found.version === version && found.integrity === integrity && existsSync(join(root, folder, 'package.json'));
  });
}

/** npm itself tells where it lives when it runs this; its output goes to standard error, which is for people. */
function npm(...words) {
  const self = process.env.npm_execpath;
  const isScript = self !== undefined && /\.c?js$/.test(self);
  const [command, first] = isScript ? [process.execPath, [self]] : ['npm', []];
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: !isScript && process.platform === 'win32' };
  return spawnSync(command, [...first, ...words], options);
}

if (nodeIsTooOld()) {
  stopWith(
    `Rootwatch needs Node.js ${String(oldestNode)} or newer, this is ${process.versions.node}. Install a newer one.`,
  );
}
if (!isInstalled()) {
  say('Installing the locked packages; the first time takes a minute.');
  const { status, error } = npm(
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  );
  if (status !== 0) {
    const why = error === undefined ? `npm ci ended with exit code ${String(status)}` : error.message;
    stopWith(`The packages could not be installed: ${why}. Look at what npm says above, then try again.`);
  }
}
const { status } = spawnSync(process.execPath, [join(root, 'bin', 'build.mjs'), '--if-stale'], {
  stdio: ['ignore', 2, 2],
});
if (status !== 0) stopWith('The command could not be built: look at the message above.');
