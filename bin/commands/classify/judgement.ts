import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { isAtLeast, type Severity } from '../../../lambda/domain/severity';
import type { Classification } from '../../../lambda/domain/verdict';
import { classify } from '../../../lambda/judge/activity/classify';
import { FailedSignIns } from './failed-sign-ins';
import { RootSessions } from './root-sessions';
import { Tally } from './tally';

/** What many records amount to. */
export interface Outcome {
  readonly badNews: boolean;
  readonly undetermined: boolean;
  /** What shows only in several records together. */
  readonly sentences: readonly string[];
  readonly counts: string;
}

/** Judges record by record, and remembers what the records amount to together. */
export class Judgement {
  private readonly tally = new Tally();
  private readonly failedSignIns = new FailedSignIns();
  private readonly rootSessions = new RootSessions();

  of(record: RootEvent | UnreadableRecord): Classification {
    const classification = classify(record);
    this.tally.count(classification, record.kind === 'event');
    this.failedSignIns.add(record, classification);
    this.rootSessions.add(record, classification);
    return classification;
  }

  /** @param failOn an alert at or above this is bad news */
  outcome(failOn: Severity): Outcome {
    const several = this.failedSignIns.judge();
    const severities = [...this.tally.alertSeverities(), ...several.severities];
    return {
      badNews: severities.some((severity) => isAtLeast(severity, failOn)),
      undetermined: this.tally.hasUnreadable,
      sentences: [...several.sentences, ...this.rootSessions.sentences()],
      counts: this.tally.summary(),
    };
  }
}
