import { Option, type Command } from 'commander';
import { severities } from '../../lambda/domain/severity';
import { verdicts } from '../../lambda/domain/verdict';
import { classifyFormats, type ClassifyOptions } from './classify/options';

/** `rootwatch classify`: judges CloudTrail records without AWS. */
export function addClassify(program: Command): void {
  program
    .command('classify')
    .description('Judge CloudTrail records offline: one line for each, in order.')
    .argument(
      '[files...]',
      'files with records in any form, plain or gzipped, and folders of them; - or nothing for standard input',
    )
    .addOption(new Option('--only <verdict>', 'print only records with this verdict').choices(verdicts))
    .addOption(new Option('--format <format>', 'how to print').choices(classifyFormats).default('jsonl'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for an alert at or above this')
        .choices(severities)
        .default('high'),
    )
    .action(async (files: readonly string[], options: ClassifyOptions) => {
      const { classifyFiles } = await import('./classify/run.js');
      process.exitCode = await classifyFiles(files, options);
    });
}
