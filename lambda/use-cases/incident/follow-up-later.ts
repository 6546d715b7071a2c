import type { Incident } from '../../domain/incident';
import type { ActivityFinding } from '../../domain/finding';
import { nextStepOf, quietBeforeEnd, type NextStep } from '../../judge/incident/follow-up';
import type { Place } from '../../judge/incident/thread';
import type { FollowUps } from '../../record/follow-ups.port';

interface Told {
  readonly finding: ActivityFinding;
  readonly incident: Incident | null;
  readonly place?: Place;
  readonly beginsAnew?: boolean;
}

/**
 * Has somebody look at the incident again: at its end when this finding opened it or began it anew, after the minute when it had
 * to wait.
 * @throws FollowUpNotTakenError: the finding is told and marked by then, and the next sweep looks at the incident
 */
export async function followUpLater(
  { finding, incident, place, beginsAnew }: Told,
  services: { readonly followUps: FollowUps; now(): Date },
): Promise<void> {
  if (incident === null || place === undefined) return;
  const named = { ...place, incidentId: incident.id };
  if (finding.incident?.opens === true || beginsAnew === true)
    await services.followUps.later({ ...named, purpose: 'end' }, quietBeforeEnd(place.key));
  if (finding.incident?.telling === 'owed')
    await services.followUps.later(
      { ...named, purpose: 'owed' },
      waitOf(nextStepOf(incident, place.key, services.now().getTime())),
    );
}

function waitOf(step: NextStep): number {
  return step.kind === 'wait' ? step.milliseconds : 0;
}
