import type { Mail } from '../../../lambda/announce/mail';

const columns = 96;

/** A mail in full, as compact as a wide screen allows: blank lines left out, and lines filled up that the mail had broken. */
export function mailOnScreen({ subject, body }: Mail): readonly string[] {
  return [`Subject: ${subject}`, ...filled(body)].map((line) => `│ ${line}`);
}

/** Lines that hang below a label or a number belong to it; all others stand as they are. */
function filled(body: string): readonly string[] {
  const whole: string[] = [];
  for (const line of body.split('\n').filter((text) => text !== '')) {
    if (line.startsWith('  ')) whole.splice(-1, 1, `${whole.at(-1) ?? ''} ${line.trim()}`);
    else whole.push(line);
  }
  return whole.flatMap(broken);
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
