import type { TimeWindow, UnreadRegion } from '../../../lambda/domain/history';
import { plainText } from '../../../lambda/domain/plain-text';
import { paintFor } from '../../terminal/colours';
import { LineWriter } from '../../terminal/line-writer';
import type { Outcome } from '../classify/judgement';
import { lineOf } from '../classify/line';
import type { Collection } from './collection';
import type { HistoryOptions } from './options';
import type { Regions } from './regions';
import { inOrder, timeline } from './timeline';

export interface Findings {
  readonly accountId: string;
  readonly window: TimeWindow;
  readonly regions: Regions;
  readonly unread: readonly UnreadRegion[];
  readonly collection: Collection;
}

/** What was found goes to standard output; what could not be read, and the counts, to standard error. */
export async function report(findings: Findings, outcome: Outcome, format: HistoryOptions['format']): Promise<void> {
  const output = new LineWriter(process.stdout);
  for (const line of format === 'jsonl' ? jsonLines(findings) : asTimeline(findings)) {
    output.write(line);
    await output.flush();
  }
  for (const line of [...gaps(findings), ...outcome.sentences, outcome.counts]) process.stderr.write(`${line}\n`);
}

function jsonLines({ collection }: Findings): readonly string[] {
  return inOrder(collection.deeds).map(({ record, detected }) => JSON.stringify(lineOf(record, detected)));
}

function asTimeline({ accountId, window, collection, unread, regions }: Findings): readonly string[] {
  const paint = paintFor(process.stdout, process.env);
  const where = `account ${accountId}, ${window.from.slice(0, 10)} to ${window.to.slice(0, 10)}`;
  if (collection.deeds.length > 0)
    return [paint('bold', `Root in ${where}`), ...timeline(inOrder(collection.deeds), paint)];
  const asFarAs = unread.length + (regions.unknown === null ? 0 : 1) > 0 ? ', as far as it could be read' : '';
  return [`The event history shows nothing of root in ${where}${asFarAs}.`];
}

function gaps({ unread, regions }: Findings): readonly string[] {
  return [
    ...unread.map(
      ({ region, cause, reason }) => `${region} could not be read to the end (${cause}): ${plainText(reason, 300)}.`,
    ),
    ...(regions.unknown === null
      ? []
      : [
          `Only ${regions.names.join(', ')} was read, since the enabled regions are not known: ${plainText(regions.unknown, 300)}. Name others with --region.`,
        ]),
  ];
}
