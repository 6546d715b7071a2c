import type { Command } from 'commander';
import type { DemoOptions } from './demo/options';

/** `rootwatch demo`: the whole story on this machine, without AWS. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('Play one week of an account through the real thing, on this machine, without AWS.')
    .option('--all', 'print every message in full, as mail and as Slack shows it')
    .option('--json', 'print the findings only, as one JSON line each')
    .option('--input <file>', 'play your own CloudTrail file instead of the week')
    .action(async (options: DemoOptions) => {
      const { runDemo } = await import('./demo/run.js');
      await runDemo(options);
    });
}
