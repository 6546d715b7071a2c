import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Severity } from '../../../lambda/domain/severity';
import type { Verdict } from '../../../lambda/domain/verdict';
import type { LineWriter } from '../../terminal/line-writer';
import { Judgement, type Outcome } from './judgement';
import type { Printer } from './printer';

/** Where the records go: each is judged and printed, and what they amount to is told at the end. */
export class JudgedRecords {
  private readonly judgement = new Judgement();
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
    const classification = this.judgement.of(record);
    if (this.only !== undefined && this.only !== classification.verdict) return;
    if (!this.isBegun) this.begin();
    this.output.write(this.printer.line(record, classification));
  }

  outcome(failOn: Severity): Outcome {
    return this.judgement.outcome(failOn);
  }

  private begin(): void {
    this.isBegun = true;
    if (this.printer.heading !== null) this.output.write(this.printer.heading);
  }
}
