import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const root = join(__dirname, '..', '..');
const assembly = join(root, 'cdk.out.bench');
/** Ignored by git; what the benchmark makes for itself. */
export const workFolder = join(root, '.cache', 'bench');

interface FunctionResource {
  readonly Type: string;
  readonly Metadata?: Readonly<Record<string, string>>;
}

/** The bundles as they are deployed, by the function's name. Synthesizes anew, so that nothing stale is measured. */
export function deployedBundles(): ReadonlyMap<string, string> {
  rmSync(assembly, { recursive: true, force: true });
  const choices = ['-c', 'alertEmail=bench@example.com', '-c', 'slackWebhookParameter=/bench/slack'];
  const cdk = require.resolve('aws-cdk/bin/cdk');
  execFileSync(process.execPath, [cdk, 'synth', '--quiet', ...choices, '--output', assembly], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { Resources } = JSON.parse(readFileSync(join(assembly, 'Rootwatch.template.json'), 'utf8')) as {
    readonly Resources: Readonly<Record<string, FunctionResource>>;
  };
  const functions = Object.values(Resources).filter(({ Type }) => Type === 'AWS::Lambda::Function');
  return new Map(functions.map(({ Metadata = {} }) => [nameOf(Metadata), bundleOf(Metadata)]));
}

/** What is at `Rootwatch/Activity/…/Function/Resource` is the function `activity`. */
function nameOf(metadata: Readonly<Record<string, string>>): string {
  return metadata['aws:cdk:path']?.split('/')[1]?.toLowerCase() ?? 'unnamed';
}

function bundleOf(metadata: Readonly<Record<string, string>>): string {
  return join(assembly, metadata['aws:asset:path'] ?? '', 'index.mjs');
}

/** In thousands of bytes, with what the bundle loads only when it needs it. */
export function kilobytes(bundle: string): number {
  const files = readdirSync(dirname(bundle)).map((name) => statSync(join(dirname(bundle), name)).size);
  return Math.round(files.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

/** Bundles a file of the benchmark as CDK would: ES module, minified, with the SDK and all its ways to credentials. */
export async function bundled(file: string): Promise<string> {
  const outfile = join(workFolder, file.replace(/\.ts$/, '.mjs'));
  await build({
    absWorkingDir: root,
    entryPoints: [join(__dirname, file)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'error',
  });
  return outfile;
}
