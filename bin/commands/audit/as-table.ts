import { plainText } from '../../../lambda/domain/plain-text';
import type { Paint } from '../../terminal/colours';
import { plainTable } from '../../terminal/plain-table';
import type { Audit, Result } from './audit';
import { devicesInWords } from './devices';
import { waivedInWords, waiversUnknownInWords } from '../../home/accepted';

const marks = { fail: 'FAIL', unknown: 'unknown', pass: 'pass', 'not-applicable': 'n/a' } as const;
const styles = { fail: 'red', unknown: 'yellow', pass: 'green', 'not-applicable': 'dim' } as const;

/** One line a check, the worst first; how to mend the first; counts that add up; what could not be known and why. */
export function asTable(audit: Audit, paint: Paint): readonly string[] {
  const { accountId, accountName, evaluatedAt, results, mfaDevices, waiversUnknown } = audit;
  const account =
    accountId === null
      ? 'Account not known'
      : `${accountName === null ? '' : `${plainText(accountName, 60)} `}(${accountId})`;
  const heading = paint('bold', `${account.trim()}, ${evaluatedAt.slice(0, 16).replace('T', ' ')} UTC`);
  const nothing = whyNothingIsKnown(results);
  if (nothing !== null) return [heading, paint('yellow', nothing), '', counts(audit)];
  const lines = plainTable(results.map(cells));
  return [
    heading,
    ...lines.map((line, index) => paint(styleOf(results[index]), line)),
    '',
    ...firstRemedy(results),
    counts(audit),
    ...unknowns(results),
    ...waiversUnknownInWords(waiversUnknown),
    ...(mfaDevices === null ? [] : devicesInWords(mfaDevices)),
  ];
}

function styleOf(result: Result | undefined): (typeof styles)[keyof typeof styles] {
  return result?.waiver ? 'dim' : styles[result?.outcome ?? 'unknown'];
}

function cells({ outcome, severity, check, reason, waiver }: Result): readonly string[] {
  const accepted = waiver === null ? '' : ` (${waivedInWords(waiver)})`;
  return [marks[outcome], severity, check, `${plainText(reason, 300)}${accepted}`];
}

function firstRemedy(results: readonly Result[]): readonly string[] {
  const [first] = results;
  return first?.outcome === 'fail' && first.waiver === null ? [`Mend first: ${first.check}. ${first.remediation}`] : [];
}

function counts({ results, summary }: Audit): string {
  const { fail, unknown, pass } = summary;
  const waived = results.filter(({ waiver }) => waiver !== null).length;
  const failing = `${String(fail)} failing${waived === 0 ? '' : ` (${String(waived)} of them waived)`}`;
  const parts = [failing, `${String(unknown)} unknown`, `${String(pass)} passing`];
  return `${String(results.length)} checks: ${[...parts, `${String(summary['not-applicable'])} not applicable`].join(', ')}.`;
}

/** The one reason that keeps every check from being known, told once and not for each of them; null when there is none. */
function whyNothingIsKnown([first, ...others]: readonly Result[]): string | null {
  if (first?.outcome !== 'unknown') return null;
  const same = others.every(({ outcome, reason }) => outcome === 'unknown' && reason === first.reason);
  return same ? `No check could be judged. ${plainText(first.reason, 300)}` : null;
}

/** Grouped by reason. */
function unknowns(results: readonly Result[]): readonly string[] {
  const checksOf = new Map<string, readonly string[]>();
  for (const { outcome, check, cause, reason } of results) {
    if (outcome !== 'unknown') continue;
    const why = `${plainText(reason, 300)} (${cause ?? 'failed'})`;
    checksOf.set(why, [...(checksOf.get(why) ?? []), check]);
  }
  return [...checksOf].map(([why, some]) => `Not known: ${some.join(', ')}. Why: ${why}`);
}
