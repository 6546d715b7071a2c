import type { Command } from 'commander';
import { plainText } from '../../lambda/domain/plain-text';
import type { HomeOptions } from '../home/options';
import { withHome } from '../home/with-home';
import type { PlanOptions } from './planned-use/options';

/** `rootwatch plan`: announces, or cancels, a window in which root is to be used. */
export function addPlan(program: Command): void {
  const plan = program
    .command('plan')
    .description(
      'Announce a window of planned use of root, of at most 8 hours. Everybody who hears alerts is told who announced it; inside it, alerts say so and are one severity lower, critical ones stay critical.',
    )
    .option('--from <time>', 'when it begins, with zone: 2026-11-21T08:00Z (default: now)')
    .option('--to <time>', 'when it ends, with zone (default: an hour after it begins)')
    .option('--reason <text>', 'what root is needed for; required')
    .option('--ticket <id>', 'where it was agreed')
    .allowExcessArguments() // else `plan cancell x` would only hear that it has too many words
    .action(async (_, command: Command) => {
      const [word] = command.args;
      if (word !== undefined) command.error(`error: unknown command '${plainText(word, 60)}'. plan has only cancel.`);
      const { runPlan } = await import('./planned-use/run-plan.js');
      process.exitCode = await runPlan(command.opts<PlanOptions>());
    });
  const cancel = plan
    .command('cancel')
    .description('Cancel a window at once. Everybody who hears alerts is told who did.')
    .argument('<id>', 'the window, as its announcement names it')
    .action(async (id: string, _, command: Command) => {
      const { runCancel } = await import('./planned-use/run-cancel.js');
      // The library gives these options to `plan`, which knows them too, wherever they are typed.
      process.exitCode = await runCancel(id, command.optsWithGlobals<HomeOptions>());
    });
  withHome(plan);
  withHome(cancel);
}
