import { Option, type Command } from 'commander';
import { withHome } from '../home/with-home';
import { reviewFormats, type ReviewOptions } from './review/options';

/** `rootwatch review`: shows root's MFA devices; with holders, records that somebody looked at them. */
export function addReview(program: Command): void {
  const review = program
    .command('review')
    .description(
      "Show root's MFA devices and when they were last reviewed. With --holder, record a review: date, who, and the roles of those who hold the devices are kept as evidence.",
    )
    .option(
      '--holder <role: device>',
      'who holds a device, by role: "finance lead: YubiKey in the safe"; one each',
      all,
    )
    .option('--note <text>', 'what else is to be known of this review')
    .addOption(new Option('--format <format>', 'how to print').choices(reviewFormats).default('table'))
    .action(async (options: ReviewOptions) => {
      const { runReview } = await import('./review/run-review.js');
      process.exitCode = await runReview(options);
    });
  withHome(review);
}

function all(holder: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, holder];
}
