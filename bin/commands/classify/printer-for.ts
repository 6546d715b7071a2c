import { lineOf } from './line';
import type { Printer } from './printer';

export function printerFor(): Printer {
  return { heading: null, line: (record, classification) => JSON.stringify(lineOf(record, classification)) };
}
