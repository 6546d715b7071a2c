import { Option, type Command } from 'commander';
import { severities } from '../../lambda/domain/severity';
import { auditFormats, type AuditOptions } from './audit/options';

/** `rootwatch audit`: judges the live account; reads only. */
export function addAudit(program: Command): void {
  program
    .command('audit')
    .description('Judge the live account with your own AWS credentials. Reads only; changes nothing.')
    .option('--profile <name>', 'a profile of your AWS configuration')
    .option('--region <region>', 'the region to ask in (default: us-east-1, where root is recorded)')
    .option('--stack-name <name>', 'the name of the deployed stack, if there is one', 'Rootwatch')
    .option('--store <file>', 'where nothing is deployed: the store of harden and watch')
    .addOption(new Option('--format <format>', 'how to print').choices(auditFormats).default('table'))
    .option('--out <file>', 'write to this file instead of standard output')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 for a failing check at or above this')
        .choices(severities)
        .default('high'),
    )
    .action(async (options: AuditOptions) => {
      const { runAudit } = await import('./audit/run.js');
      process.exitCode = await runAudit(options);
    });
}
