import { plainText } from '../../../lambda/domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Detected } from '../../../lambda/domain/verdict';
import type { Paint } from '../../terminal/colours';
import { plainTable } from '../../terminal/plain-table';

/** One record of the history that is about root, or that nobody can read. */
export interface Deed {
  readonly record: RootEvent | UnreadableRecord;
  readonly detected: Detected;
}

interface Row {
  readonly deed: Deed;
  readonly times: number;
  readonly cells: readonly string[];
}

const heading = ['when (UTC)', 'region', 'what happened', 'from', 'verdict'];

/** Oldest first; a record without a time comes at the end. */
export function inOrder(deeds: readonly Deed[]): readonly Deed[] {
  return [...deeds].sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : 1));
}

/** One line a deed; neighbours that say the same are one line. */
export function timeline(deeds: readonly Deed[], paint: Paint): readonly string[] {
  const rows = folded(deeds);
  const table = plainTable([
    heading,
    ...rows.map(({ deed, times, cells }) => [whenOf(deed), ...withTimes(cells, times)]),
  ]);
  return table.map((line, index) => painted(line, rows[index - 1], paint));
}

function timeOf({ record }: Deed): string {
  return record.kind === 'event' ? record.occurredAt : '~';
}

function whenOf({ record }: Deed): string {
  return record.kind === 'event' ? record.occurredAt.slice(0, 19).replace('T', ' ') : 'not known';
}

function cellsOf({ record, detected: { title, severity, verdict } }: Deed): readonly string[] {
  return [
    record.region ?? '-',
    plainText(title, 80),
    record.kind === 'event' ? plainText(record.sourceIp ?? '-', 45) : '-',
    verdict === 'alert' ? `alert ${severity}` : 'kept quietly',
  ];
}

function folded(deeds: readonly Deed[]): readonly Row[] {
  const rows: Row[] = [];
  for (const deed of deeds) {
    const cells = cellsOf(deed);
    const last = rows.at(-1);
    if (last?.cells.join('\n') === cells.join('\n')) rows.splice(-1, 1, { ...last, times: last.times + 1 });
    else rows.push({ deed, times: 1, cells });
  }
  return rows;
}

function withTimes(
  [region = '', what = '', from = '', verdict = '']: readonly string[],
  times: number,
): readonly string[] {
  return [region, times === 1 ? what : `${what}, ${String(times)} times`, from, verdict];
}

function painted(line: string, row: Row | undefined, paint: Paint): string {
  if (row === undefined) return paint('bold', line);
  const { verdict, severity } = row.deed.detected;
  if (verdict === 'record') return paint('dim', line);
  return paint(severity === 'critical' || severity === 'high' ? 'red' : 'yellow', line);
}
