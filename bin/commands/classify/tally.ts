import { byGravity, severities, type Severity } from '../../../lambda/domain/severity';
import type { Classification } from '../../../lambda/domain/verdict';
import { counted } from './counted';

/** Counts what was said of the records, so that the sum can be checked. */
export class Tally {
  private readonly alerts = new Map<Severity, number>();
  private kept = 0;
  private notAboutRoot = 0;
  private unreadable = 0;

  /** @param readable whether the record could be understood */
  count(classification: Classification, readable: boolean): void {
    if (!readable) this.unreadable += 1;
    else if (classification.verdict === 'ignore') this.notAboutRoot += 1;
    else if (classification.verdict === 'record') this.kept += 1;
    else this.alerts.set(classification.severity, (this.alerts.get(classification.severity) ?? 0) + 1);
  }

  get hasUnreadable(): boolean {
    return this.unreadable > 0;
  }

  /** The severities of the alerts, each once. */
  alertSeverities(): readonly Severity[] {
    return [...this.alerts.keys()];
  }

  /** A sentence whose numbers add up. */
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
    return `${counted(records, 'record')}: ${parts.join(', ')}.`;
  }
}
