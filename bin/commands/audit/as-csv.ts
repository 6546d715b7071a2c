import { stringify } from 'csv-stringify/sync';
import type { Audit } from './audit';
import { waivedInWords } from '../../home/accepted';

/** One row a check. Text that a spreadsheet would run as a formula is disarmed. */
export function asCsv({ accountId, accountName, evaluatedAt, results }: Audit): string {
  const rows = results.map(({ evidence, controls, waiver, ...result }) => ({
    accountId: accountId ?? '',
    accountName: accountName ?? '',
    evaluatedAt,
    ...result,
    controls: Object.entries(controls)
      .map(([framework, ids]) => `${framework}: ${ids.join(', ')}`)
      .join('; '),
    evidence: JSON.stringify(evidence),
    waiver: waiver === null ? '' : waivedInWords(waiver),
  }));
  return stringify(rows, { header: true, escape_formulas: true });
}
