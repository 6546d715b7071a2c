import type { Command } from 'commander';
import type { PreflightOptions } from './preflight/options';

/** `rootwatch preflight`: what the account needs before the first deployment; reads only. */
export function addPreflight(program: Command): void {
  program
    .command('preflight')
    .description('See what your account needs before the first deployment. Reads only; changes nothing.')
    .option('--profile <name>', 'a profile of your AWS configuration')
    .option('--region <region>', 'the home region to look at (default: us-east-1, where root is recorded)')
    .action(async (options: PreflightOptions) => {
      const { runPreflight } = await import('./preflight/run.js');
      process.exitCode = await runPreflight(options);
    });
}
