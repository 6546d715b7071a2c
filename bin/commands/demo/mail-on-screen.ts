import type { Mail } from '../../../lambda/announce/mail/mail';
import { brokenLine } from '../../terminal/broken-line';

const columns = 108;
/** Where the second of two facts begins. */
const middle = 56;

/** A mail in full, as compact as a wide screen allows: without blank lines, facts in two columns. */
export function mailOnScreen({ subject, body }: Mail): readonly string[] {
  const lines = inTwoColumns(
    shortened(body)
      .split('\n')
      .filter((line) => line !== ''),
  );
  return [`Subject: ${subject}`, ...lines.flatMap((line) => brokenLine(line, columns))].map((line) => `│ ${line}`);
}

/** The command to take note of an incident names it: one line says both. */
function shortened(body: string): string {
  return body.replace(/^Incident .*\nTo record that you took note: (.*)$/m, 'Incident $1');
}

/** Two facts side by side where both are short, as Slack shows them. */
function inTwoColumns(lines: readonly string[]): readonly string[] {
  const result: string[] = [];
  for (const line of lines) {
    const last = result.at(-1) ?? '';
    const fits = isFact(last) && last.length < middle - 1 && isFact(line) && line.length <= columns - middle;
    if (fits) result.splice(-1, 1, `${last.padEnd(middle)}${line}`);
    else result.push(line);
  }
  return result;
}

/** A label, then in the tenth column what it says. */
function isFact(line: string): boolean {
  return /^(?:\w+(?: \w+)? {2,}|Incident )/.exec(line)?.[0].length === 9;
}
