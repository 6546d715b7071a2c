/** A heading with one dash an item, each on one line: mail programs break lines themselves; empty when there is no item. */
export function list(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `- ${item}`)].join('\n');
}
