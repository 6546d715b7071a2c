import type { RootPosture } from '../../lambda/domain/root-posture';
import type { Detection } from '../../lambda/judge/activity/detection';
import type { PostureCheck } from '../../lambda/judge/posture/check';
import { evidenceOf } from '../../lambda/judge/posture/evidence';

interface Catalogues {
  readonly checks: readonly PostureCheck[];
  readonly detections: readonly Detection[];
  readonly detectionsOfSeveralRecords: readonly Detection[];
  /** What the live survey of an account saw: it names the calls. */
  readonly posture: RootPosture;
  /** What root itself is shown of the same account. */
  readonly asRoot: RootPosture;
}

/** docs/checks.md: both catalogues as tables, each row with its entry in the runbook. */
export function checksPage({ checks, detections, detectionsOfSeveralRecords, posture, asRoot }: Catalogues): string {
  return `# Checks and detections

Written by \`npm run checks\` from the catalogues in \`lambda/judge\`. What to do about each: [runbook](runbook.md).

## Checks

Of the account, and of Rootwatch itself (\`alert-channel-confirmed\`). _Now_: people are told as soon as it fails. _Summary_: in
the first message after somebody confirmed. A call that is denied or fails makes exactly the checks that read it unknown; what AWS shows
to root alone is asked only where root asks, and makes the answer more exact.

${table([
  ['id', 'severity', 'told', 'what holds', 'read by', 'when it fails'],
  ...checks.map((check) => [
    linked(check.id),
    check.severity,
    check.told,
    check.title,
    readBy(check, posture, asRoot),
    check.remediation,
  ]),
])}

## Detections

Of what is done with root. The first that fits names a record, in this order. _Alert_: people are told at once. _Record_: kept as
evidence. One record may be judged more gravely or more mildly than its entry, as its finding says.

${table([['id', 'severity', 'verdict', 'when'], ...detections.map(rowOf)])}

Of several records together, beside what each of them is by itself:

${table([['id', 'severity', 'verdict', 'when'], ...detectionsOfSeveralRecords.map(rowOf)])}
`;
}

function rowOf({ id, severity, verdict, title }: Detection): readonly string[] {
  return [linked(id), severity, verdict, title];
}

function linked(id: string): string {
  return `[${id}](runbook.md#${id})`;
}

/** The calls that whoever asks makes, then those of root. */
function readBy(check: PostureCheck, posture: RootPosture, asRoot: RootPosture): string {
  const usual = callsOf(check, posture);
  const ofRoot = callsOf(check, asRoot).filter((call) => !usual.includes(call));
  return [...usual, ...ofRoot.map((call) => `${call} (as root)`)].join(', ');
}

function callsOf(check: PostureCheck, posture: RootPosture): readonly string[] {
  const calls = evidenceOf(check, posture).flatMap(({ observation }) =>
    observation === null ? [] : [observation.call],
  );
  return [...new Set(calls)].map((call) => `\`${call}\``);
}

/** A table as prettier formats it: every column as wide as its widest cell. */
function table([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
