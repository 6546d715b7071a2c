import { byGravity, isAtLeast, severities, type Severity } from '../../../lambda/domain/severity';
import { exitCodeOf, type ExitCode } from '../../terminal/exit-code';
import type { Line } from './line';

/** Counts what was said of the records, so that the sum can be checked. */
export class Tally {
  private readonly alerts = new Map<Severity, number>();
  private kept = 0;
  private notAboutRoot = 0;
  private unreadable = 0;
  private broken = 0;
  private mishaps = 0;

  /** @param readable whether the line is about a record that could be understood */
  count(line: Line, readable: boolean): void {
    if (!readable) this.unreadable += 1;
    else if (line.verdict === 'ignore') this.notAboutRoot += 1;
    else if (line.verdict === 'record') this.kept += 1;
    else if (line.severity !== null) this.alerts.set(line.severity, (this.alerts.get(line.severity) ?? 0) + 1);
  }

  countBroken(): void {
    this.broken += 1;
  }

  countMishap(): void {
    this.mishaps += 1;
  }

  /** Places with invalid JSON so far. */
  get brokenSoFar(): number {
    return this.broken;
  }

  exitCode(failOn: Severity): ExitCode {
    return exitCodeOf({
      badNews: [...this.alerts.keys()].some((severity) => isAtLeast(severity, failOn)),
      undetermined: this.unreadable + this.broken + this.mishaps > 0,
    });
  }

  /** Sentences whose numbers add up. */
  summary(): string {
    const alerts = [...this.alerts.values()].reduce((sum, some) => sum + some, 0);
    const bySeverity = [...severities].sort(byGravity).flatMap((severity) => {
      const some = this.alerts.get(severity) ?? 0;
      return some === 0 ? [] : [`${String(some)} ${severity}`];
    });
    const alertsInWords = `${counted(alerts, 'alert')}${alerts === 0 ? '' : ` (${bySeverity.join(', ')})`}`;
    const records = alerts + this.kept + this.notAboutRoot + this.unreadable;
    const parts = [alertsInWords, `${String(this.kept)} kept quietly`, `${String(this.notAboutRoot)} not about root`];
    if (this.unreadable > 0) parts.push(`${String(this.unreadable)} unreadable`);
    const broken = `Not among them: ${counted(this.broken, 'place')} with invalid JSON, named above.`;
    return `${counted(records, 'record')}: ${parts.join(', ')}.${this.broken > 0 ? ` ${broken}` : ''}`;
  }
}

function counted(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
