import { spawnSync } from 'node:child_process';
import { pythonWithPackages } from './installed/python-environment';

/** W3005: CDK names a role beside the policy that a resource waits for; the role alone would have been waited for anyway. */
const options = ['--ignore-checks', 'W3005', '--template'];

const runLinter = 'import sys; from cfnlint.runner import main; sys.exit(main())';

/** What test/synth/synth-all.ts writes: a folder for each configuration that changes the template. */
const synthesized = 'cdk.out.all/*/*.template.json';

/** `tsx test/rehearsal/cfn-lint.ts [TEMPLATE…]`: paths or globs; cfn-lint of the pinned environment; its exit code is ours. */
function lint(templates: readonly string[]): number {
  const named = templates.length > 0 ? templates : [synthesized];
  return spawnSync(pythonWithPackages(), ['-c', runLinter, ...options, ...named], { stdio: 'inherit' }).status ?? 1;
}

try {
  process.exitCode = lint(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
