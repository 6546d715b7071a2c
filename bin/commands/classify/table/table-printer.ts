import { plainText } from '../../../../lambda/domain/plain-text';
import type { Paint } from '../../../terminal/colours';
import { styleOf } from '../../../terminal/severity-style';
import type { Printer } from '../printer';
import { gap, layoutFor } from './layout';
import { whatHappened } from './what-happened';

/**
 * A table that begins at once and never waits for its end, so that its columns have fixed widths.
 * @param width of the terminal in characters, which no line exceeds; null where there is none
 */
export function tablePrinter(width: number | null, paint: Paint): Printer {
  const { columns, room } = layoutFor(width);
  const joined = (cells: readonly string[], what: string): string =>
    [...columns.map((column, index) => (cells[index] ?? '').padEnd(column.width)), plainText(what, room)].join(gap);
  return {
    heading: paint(
      'bold',
      joined(
        columns.map(({ heading }) => heading),
        'what happened',
      ),
    ),
    line: (record, classification) => {
      const cells = columns.map(({ say }) => say(record, classification));
      const severity = classification.verdict === 'alert' ? classification.severity : null;
      return paint(styleOf(severity), joined(cells, whatHappened(record, classification)));
    },
  };
}
