import type { IncidentReport } from '../../lambda/domain/incident-report';
import type { IncidentTeller } from '../../lambda/announce/incident-teller.port';

/** Remembers which reports people got; fails while `failure` is set. */
export class RecordingTeller implements IncidentTeller {
  readonly reports: IncidentReport[] = [];
  failure: Error | null = null;

  tellIncident(report: IncidentReport): Promise<void> {
    if (this.failure) return Promise.reject(this.failure);
    this.reports.push(report);
    return Promise.resolve();
  }
}
