import { paintFor } from '../../terminal/colours';
import { lineOf } from './line';
import type { ClassifyOptions } from './options';
import type { Printer } from './printer';
import { tablePrinter } from './table/table-printer';

/** @param stream where the lines will go */
export function printerFor(format: ClassifyOptions['format'], stream: NodeJS.WriteStream): Printer {
  switch (format) {
    case 'jsonl':
      return { heading: null, line: (record, classification) => JSON.stringify(lineOf(record, classification)) };
    case 'table':
      // A terminal may say that it has no columns, which means that it does not know.
      return tablePrinter(stream.isTTY && stream.columns > 0 ? stream.columns : null, paintFor(stream, process.env));
  }
}
