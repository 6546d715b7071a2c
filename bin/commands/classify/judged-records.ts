import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { isAtLeast, type Severity } from '../../../lambda/domain/severity';
import type { Verdict } from '../../../lambda/domain/verdict';
import { classify } from '../../../lambda/judge/activity/classify';
import type { LineWriter } from '../../terminal/line-writer';
import { FailedSignIns } from './failed-sign-ins';
import type { Printer } from './printer';
import { Tally } from './tally';

/** Where the records go: each is judged, counted and printed, and what they amount to is told at the end. */
export class JudgedRecords {
  private readonly tally = new Tally();
  private readonly failedSignIns = new FailedSignIns();
  private readonly output: LineWriter;
  private readonly printer: Printer;
  private readonly only: Verdict | undefined;
  private isBegun = false;

  constructor(output: LineWriter, printer: Printer, only: Verdict | undefined) {
    this.output = output;
    this.printer = printer;
    this.only = only;
  }

  take(record: RootEvent | UnreadableRecord): void {
    const classification = classify(record);
    this.tally.count(classification, record.kind === 'event');
    this.failedSignIns.add(record, classification);
    if (this.only !== undefined && this.only !== classification.verdict) return;
    if (!this.isBegun) this.begin();
    this.output.write(this.printer.line(record, classification));
  }

  /** @param failOn an alert at or above this is bad news */
  outcome(failOn: Severity): { badNews: boolean; undetermined: boolean; sentences: readonly string[]; counts: string } {
    const several = this.failedSignIns.judge();
    const severities = [...this.tally.alertSeverities(), ...several.severities];
    return {
      badNews: severities.some((severity) => isAtLeast(severity, failOn)),
      undetermined: this.tally.hasUnreadable,
      sentences: several.sentences,
      counts: this.tally.summary(),
    };
  }

  private begin(): void {
    this.isBegun = true;
    if (this.printer.heading !== null) this.output.write(this.printer.heading);
  }
}
