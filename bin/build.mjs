// Bundles the command into build/rootwatch.mjs, one piece for each subcommand so that only the one that runs is loaded.
// npm runs this after installing (prepare). With --if-stale it does nothing when the bundle is newer than all its sources.
import { chmod, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'build', 'rootwatch.mjs');

// What CommonJS packages expect to find, and where the package's own files are looked for from.
const banner = `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url), __dirname = require('node:url').fileURLToPath(new URL('.', import.meta.url));`;

async function modifiedAt(path) {
  const found = await stat(path).catch(() => null);
  return found === null ? 0 : found.mtimeMs;
}

/** When the newest of these files and folders was last changed, in milliseconds. */
async function newest(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
  if (entries === null) return modifiedAt(path);
  const times = entries.map((entry) => newest(join(path, entry.name)));
  return Math.max(await modifiedAt(path), ...(await Promise.all(times)));
}

async function isStale() {
  const sources = ['bin', 'lib', 'lambda', 'package.json', 'package-lock.json'].map((name) => newest(join(root, name)));
  return (await modifiedAt(bundle)) <= Math.max(...(await Promise.all(sources)));
}

async function build() {
  const { build: esbuild } = await import('esbuild');
  // Built beside and moved into place, so that a command that runs meanwhile never meets half a bundle.
  const made = join(root, 'build', `.being-built-${String(process.pid)}`);
  await esbuild({
    entryPoints: [join(root, 'bin', 'rootwatch.ts')],
    outdir: made,
    bundle: true,
    splitting: true,
    minify: true,
    keepNames: true,
    platform: 'node',
    target: 'node20.0',
    format: 'esm',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    chunkNames: 'rootwatch/[name]-[hash]',
    banner: { js: banner },
    // Its binaries stay in its package, and only the commands that keep a store on disk load it.
    external: ['libsql'],
    logLevel: 'warning',
  });
  await chmod(join(made, 'rootwatch.mjs'), 0o755);
  await moveIntoPlace(made);
}

/** The entry comes last and what nobody loads any more goes after it, so that the command works at every moment. */
async function moveIntoPlace(made) {
  const parts = join(root, 'build', 'rootwatch');
  const fresh = await readdir(join(made, 'rootwatch'));
  await mkdir(parts, { recursive: true });
  for (const part of fresh) await rename(join(made, 'rootwatch', part), join(parts, part));
  await rename(join(made, 'rootwatch.mjs'), bundle);
  await rm(made, { recursive: true, force: true });
  const old = (await readdir(parts)).filter((part) => !fresh.includes(part));
  await Promise.all(old.map((part) => rm(join(parts, part), { force: true })));
}

if (!process.argv.includes('--if-stale') || (await isStale())) await build();
