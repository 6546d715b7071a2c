import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installedOnce } from './installed-once';
import { findPython } from './python-version';

const requirements = path.resolve(__dirname, '../requirements.txt');

/** Answers only when the modules that make an environment are there: some distributions package them apart. */
const askVersion = 'import ensurepip, sys, venv; print("%d.%d.%d" % sys.version_info[:3])';

/**
 * The Python that has the emulator and cfn-lint, each package pinned with its hash. The first call installs them.
 *
 * @throws Error in one sentence when there is no suitable Python, or pip's own words when the installation fails.
 */
export function pythonWithPackages(): string {
  const python = findPython(versionOf);
  const pinned = createHash('sha256')
    .update(readFileSync(requirements))
    .update(versionOf(python) ?? '');
  const folder = installedOnce(`python-${pinned.digest('hex').slice(0, 12)}`, (building) => {
    console.error('Installing the emulator and cfn-lint; the first time takes a minute.');
    execFileSync(python, ['-m', 'venv', building], { stdio: ['ignore', 'ignore', 'inherit'] });
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes'];
    execFileSync(pythonIn(building), [...install, '--requirement', requirements], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  return pythonIn(folder);
}

function pythonIn(folder: string): string {
  return path.join(folder, 'bin', 'python');
}

function versionOf(command: string): string | null {
  try {
    return execFileSync(command, ['-c', askVersion], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
