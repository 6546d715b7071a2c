/** `a`, `a and b`, `a, b, and c` */
export function inASeries(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
