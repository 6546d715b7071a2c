import { Option, type Command } from 'commander';
import { hardenFormats, type HardenOptions } from './harden/options';
import { withHome } from '../home/with-home';

/** `rootwatch harden`: leads through locking root away, and sees each step become true. */
export function addHarden(program: Command): void {
  const harden = program
    .command('harden')
    .description(
      'Lock root away, step by step: what to do, where, and the proof of it once AWS shows it. You do it; this only looks, and writes to nothing but what Rootwatch keeps. Leave at any time: the next run goes on at the first open step.',
    )
    .option('--list', 'print the steps with their state, and end')
    .option('--plain', 'line by line, without moving the cursor: for screen readers and pipes')
    .option('--account <id>', 'begin in this account although a run of another one is not finished')
    .addOption(
      new Option('--format <format>', 'how to print the list, or the end of a run')
        .choices(hardenFormats)
        .default('table'),
    )
    .action(async (options: HardenOptions) => {
      const { runHarden } = await import('./harden/run-harden.js');
      process.exitCode = await runHarden(options);
    });
  withHome(harden);
}
