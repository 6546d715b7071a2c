import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addRootwatch } from '../../lib/stacks/rootwatch-app';
import { configurations } from '../lib/configurations';
import { appOf } from '../support/app';

const outputFolder = join(__dirname, '..', '..', 'cdk.out.all');

/**
 * `tsx test/synth/synth-all.ts` writes a template for every configuration that changes it to cdk.out.all/<name>/, for
 * cfn-lint. Policy packs run in each; what they find fails the run.
 */
function synthesizeAll(): void {
  rmSync(outputFolder, { recursive: true, force: true });
  for (const [name, context] of Object.entries(configurations)) {
    const app = appOf(context, { outdir: join(outputFolder, name) });
    addRootwatch(app, new Date());
    app.synth();
    process.stdout.write(`Synthesized ${name}\n`);
  }
}

synthesizeAll();
