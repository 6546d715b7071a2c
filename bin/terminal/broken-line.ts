/** What stands before the text that a longer line hangs below: a number, a dash, or a label with two spaces. */
const beginning = /^(?:\d\. |- |\w+(?: \w+)? {2,})/;

/** One long line as several that a terminal shows whole. A word longer than a line (a link) stays whole. */
export function brokenLine(line: string, columns: number): readonly string[] {
  const hang = ' '.repeat(beginning.exec(line)?.[0].length ?? 0);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    const within = rest.lastIndexOf(' ', columns);
    const end = within > hang.length ? within : rest.indexOf(' ', columns);
    if (end === -1) break;
    lines.push(rest.slice(0, end));
    rest = `${hang}${rest.slice(end + 1)}`;
  }
  return [...lines, rest];
}
