/** Two full lines on a phone of 40 columns, and what mail programs on a desk expect. */
const columns = 78;

/** Breaks text at spaces; the first line begins with `label`, the others with as many spaces. A word longer than a line (a link) stays whole. */
export function wrap(text: string, label = ''): string {
  const indent = ' '.repeat(label.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && label.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((part, index) => `${index === 0 ? label : indent}${part}`.trimEnd()).join('\n');
}

/** A heading with one dash an item; empty when there is no item. */
export function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => wrap(item, '- '))].join('\n');
}
