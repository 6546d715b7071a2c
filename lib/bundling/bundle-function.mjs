// Bundles one function: node lib/bundling/bundle-function.mjs FILE FOLDER. The CDK runs it when it synthesizes: there
// everything is synchronous, and esbuild takes plugins only when it need not be.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanSdk } from './lean-sdk.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const [file, folder] = process.argv.slice(2);

await build({
  absWorkingDir: repository,
  entryPoints: { index: file },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  // What a function imports only when it needs it is a file of its own, so that nobody waits for it to be read.
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  // Dependencies that are still CommonJS call require, which an ES module does not have.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  // Lambda gives credentials in the environment: the SDK's other ways are a quarter of the bundle and a tenth of the start.
  alias: { '@aws-sdk/credential-provider-node': './lambda/handlers/function-credentials.ts' },
  plugins: [leanSdk(join(repository, 'lambda'))],
  legalComments: 'none',
  logLevel: 'warning',
});
