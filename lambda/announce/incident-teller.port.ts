import type { IncidentReport } from '../domain/incident-report';

/** Tells people of an incident as a whole. Rejects when it was not accepted: the caller must not count it as told. */
export interface IncidentTeller {
  tellIncident(report: IncidentReport): Promise<void>;
}
