import type { Mail } from '../../../lambda/announce/mail';

const columns = 103;
/** Where the second of two facts begins. */
const middle = 56;

/** A mail in full, as compact as a wide screen allows: without blank lines, facts in two columns, broken lines filled up. */
export function mailOnScreen({ subject, body }: Mail): readonly string[] {
  return [`Subject: ${subject}`, ...inTwoColumns(whole(body)).flatMap(broken)].map((line) => `│ ${line}`);
}

/** Lines that hang below a label or a number belong to it; all others stand as they are. */
function whole(body: string): readonly string[] {
  const lines: string[] = [];
  for (const line of body.split('\n').filter((text) => text !== '')) {
    if (line.startsWith('  ')) lines.splice(-1, 1, `${lines.at(-1) ?? ''} ${line.trim()}`);
    else lines.push(line);
  }
  return lines;
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
  return /^\w+ {2,}/.exec(line)?.[0].length === 9;
}

function broken(line: string): readonly string[] {
  const hang = ' '.repeat(/^(?:\d\. |\w+ {2,})/.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns && rest.lastIndexOf(' ', columns) > hang.length) {
    const end = rest.lastIndexOf(' ', columns);
    lines.push(rest.slice(0, end));
    rest = `${hang}${rest.slice(end + 1)}`;
  }
  return [...lines, rest];
}
