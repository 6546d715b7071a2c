import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { classify } from '../../../lambda/judge/activity/classify';
import { lineOf } from '../classify/line';
import { Tally } from '../classify/tally';
import type { Deed } from './timeline';

/** Keeps what is about root, and counts the rest: the history holds what everybody did. */
export class Collection {
  readonly tally = new Tally();
  readonly deeds: Deed[] = [];

  add(record: RootEvent | UnreadableRecord): void {
    const classification = classify(record);
    this.tally.count(lineOf(record, classification), record.kind === 'event');
    if (classification.verdict !== 'ignore') this.deeds.push({ record, detected: classification });
  }
}
