import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Severity } from '../../../lambda/domain/severity';
import { Judgement, type Outcome } from '../classify/judgement';
import type { Deed } from './timeline';

/** Keeps what is about root, and counts the rest: the history holds what everybody did. */
export class Collection {
  readonly deeds: Deed[] = [];
  private readonly judgement = new Judgement();

  add(record: RootEvent | UnreadableRecord): void {
    const classification = this.judgement.of(record);
    if (classification.verdict !== 'ignore') this.deeds.push({ record, detected: classification });
  }

  /** @param failOn an alert at or above this is bad news */
  outcome(failOn: Severity): Outcome {
    return this.judgement.outcome(failOn);
  }
}
