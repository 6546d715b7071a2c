import type { AccountId } from '../../domain/account-id';
import { known, notKnown, type Fact } from '../../domain/fact';
import { incidentName } from '../../domain/incident-name';
import type { CheckState } from '../../domain/check-state';
import type { ActivityFinding } from '../../domain/finding';
import type { Incident, IncidentEvent, IncidentThread } from '../../domain/incident';
import type { IncidentReport } from '../../domain/incident-report';
import type { Acknowledgement } from '../../domain/plan';
import { gravestOf } from '../../domain/severity';
import { onlyLookedAt } from '../../judge/incident/only-looked-at';
import { stateChanges } from '../../judge/incident/state-changes';
import { sessionKeyIn } from '../../judge/incident/thread';
import { checkWords } from '../../judge/incident/check-words';
import type { AccountProfiles } from '../../record/account-profiles.port';
import type { Acknowledgements } from '../../record/acknowledgements.port';
import type { CheckStates } from '../../record/check-states.port';
import type { FindingStore } from '../../record/finding-store.port';
import type { Incidents } from '../../record/incidents.port';

export interface ReportServices {
  readonly incidents: Pick<Incidents, 'events'>;
  readonly findings: Pick<FindingStore, 'activity'>;
  readonly profiles: AccountProfiles;
  readonly states: Pick<CheckStates, 'of'>;
  readonly acknowledgements: Pick<Acknowledgements, 'of'>;
  now(): Date;
}

export interface Reported {
  readonly thread: Pick<IncidentThread, 'accountId' | 'key'>;
  readonly incident: Incident;
}

const checkIds = checkWords.map(({ check }) => check);

/** What there is to say of an incident: of an update what is owed, at its end all. */
export async function reportOf(
  step: 'update' | 'end',
  { thread, incident }: Reported,
  services: ReportServices,
): Promise<IncidentReport> {
  const { incidents, profiles } = services;
  const id = incident.accounts.length === 0 ? null : thread.accountId;
  const [all, profile] = await Promise.all([incidents.events(incident.id), id && profiles.of(id)]);
  const known = {
    incident,
    sessionKey: sessionKeyIn(thread),
    account: { id, name: profile?.name ?? null },
    at: services.now().toISOString(),
  };
  if (step === 'update') {
    const events = all.filter(({ findingId }) => incident.owed.includes(findingId));
    return {
      ...known,
      kind: 'update',
      onlyLookedAt: [],
      events,
      gravest: await gravest(events, services),
      changes: null,
      acknowledged: null,
    };
  }
  // The incident itself knows its last event to about a minute.
  const times = { startedAt: incident.startedAt, lastAt: all.at(-1)?.occurredAt ?? incident.lastAt };
  return {
    ...known,
    kind: 'summary',
    onlyLookedAt: onlyLookedAt(all),
    events: all,
    gravest: null,
    changes: stateChanges(times, await judgedOf(id, services)),
    acknowledged: await acknowledged(thread.accountId, incident, services),
  };
}

/** It only completes the summary: whatever keeps us from it, the summary goes out and says so. */
async function acknowledged(
  account: AccountId,
  { id }: Incident,
  { acknowledgements }: ReportServices,
): Promise<Fact<Acknowledgement | null>> {
  try {
    return known(await acknowledgements.of(account, incidentName(id)));
  } catch (error) {
    return notKnown('failed', error instanceof Error ? error.message : String(error));
  }
}

async function judgedOf(id: AccountId | null, { states }: ReportServices): Promise<readonly CheckState[]> {
  return id === null ? [] : await states.of(id, checkIds);
}

/** Its facts only make an update easier to act on: whatever keeps us from them, the update goes out without. */
async function gravest(
  events: readonly IncidentEvent[],
  { findings }: ReportServices,
): Promise<ActivityFinding | null> {
  const event = gravestOf(events);
  try {
    return event && (await findings.activity(event.findingId));
  } catch {
    return null;
  }
}
