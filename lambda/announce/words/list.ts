/** A heading with one dash an item, each on one line: mail programs break lines themselves; empty when there is no item. */
export function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `- ${item}`)].join('\n');
}

/**
 * `a; b; c`; where not all have room, how many more: `a; b; and 12 more`. The first always stands there.
 * @param room in characters
 */
export function inARow(items: readonly string[], room: number): string {
  const shown: string[] = [];
  let used = 0;
  for (const item of items) {
    used += item.length + '; '.length;
    if (used > room && shown.length > 0) break;
    shown.push(item);
  }
  const more = items.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${String(more)} more`] : [])].join('; ');
}
