import { Option, type Command } from 'commander';
import { severities } from '../../lambda/domain/severity';
import { historyFormats, type HistoryOptions } from './history/options';

/** `rootwatch history`: what root did, from the event history of the live account; reads only. */
export function addHistory(program: Command): void {
  program
    .command('history')
    .description(
      "Look up what root did in every enabled region's event history, which AWS keeps for 90 days without any trail. Reads only, one call a second.",
    )
    .option('--since <time>', 'how far back, in days or hours: 90d, 36h', '90d')
    .option('--region <region>', 'look only here; may be given several times', collected)
    .option('--profile <name>', 'a profile of your AWS configuration')
    .addOption(new Option('--format <format>', 'how to print').choices(historyFormats).default('timeline'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for an alert at or above this')
        .choices(severities)
        .default('high'),
    )
    .action(async (options: HistoryOptions) => {
      const { runHistory } = await import('./history/run.js');
      process.exitCode = await runHistory(options);
    });
}

function collected(region: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, region];
}
