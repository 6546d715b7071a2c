import { stringify } from 'csv-stringify/sync';
import type { Audit } from './audit';

/** One row a check. Text that a spreadsheet would run as a formula is disarmed. */
export function asCsv({ accountId, accountName, evaluatedAt, results }: Audit): string {
  const rows = results.map(({ evidence, controls, ...result }) => ({
    accountId: accountId ?? '',
    accountName: accountName ?? '',
    evaluatedAt,
    ...result,
    controls: Object.entries(controls)
      .map(([framework, ids]) => `${framework}: ${ids.join(', ')}`)
      .join('; '),
    evidence: JSON.stringify(evidence),
  }));
  return stringify(rows, { header: true, escape_formulas: true });
}
