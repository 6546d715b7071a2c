import { isAtLeast, type Severity } from '../../../lambda/domain/severity';
import { clientsFor } from '../../aws/clients';
import { storeFile } from '../../store/store-file';
import { paintFor, type Paint } from '../../terminal/colours';
import { exitCodeOf, type ExitCode } from '../../terminal/exit-code';
import { LineWriter } from '../../terminal/line-writer';
import { writeWhole } from '../../terminal/write-file';
import type { AuditOptions } from './options';
import { asCsv } from './as-csv';
import { asTable } from './as-table';
import type { Audit } from './audit';
import { readAccount } from './read-account';

/** @returns the exit code; the result is on standard output or in the file asked for */
export async function runAudit(options: AuditOptions): Promise<ExitCode> {
  const places = { stackName: options.stackName, storeFile: storeFile(options.store, process.env) };
  const audit = await readAccount(clientsFor(options, process.env), places, () => new Date());
  if (options.out !== undefined) {
    writeWhole(options.out, `${printed(audit, options, (_, text) => text)}\n`);
    process.stderr.write(`Written to '${options.out}'.\n`);
  } else {
    const output = new LineWriter(process.stdout);
    output.write(printed(audit, options, paintFor(process.stdout, process.env)));
    await output.flush();
  }
  return exitCode(audit, options.failOn);
}

function printed(audit: Audit, { format }: AuditOptions, paint: Paint): string {
  switch (format) {
    case 'json':
      return JSON.stringify(audit, null, 2);
    case 'csv':
      return asCsv(audit).trimEnd();
    case 'table':
      return asTable(audit, paint).join('\n');
  }
}

/** What AWS shows to nobody with these rights, no permission or retry would cure: it is told, but is no reason for 2. */
export function exitCode({ results }: Audit, failOn: Severity): ExitCode {
  return exitCodeOf({
    badNews: results.some(({ outcome, severity }) => outcome === 'fail' && isAtLeast(severity, failOn)),
    undetermined: results.some(({ outcome, cause }) => outcome === 'unknown' && cause !== 'not-visible'),
  });
}
