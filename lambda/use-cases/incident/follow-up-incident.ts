import type { IncidentTeller } from '../../announce/incident-teller.port';
import type { AccountId } from '../../domain/account-id';
import type { Incident, IncidentThread } from '../../domain/incident';
import { ended, nextStepOf, speaking, updated } from '../../judge/incident/follow-up';
import type { FollowUp, FollowUps } from '../../record/follow-ups.port';
import type { Incidents, ThreadPlace } from '../../record/incidents.port';
import { OvertakenError } from '../../record/overtaken.port';
import { Troubles } from '../troubles';
import { BusyIncidentError } from './join-incident';
import { reportOf, type Reported, type ReportServices } from './report-incident';

const tries = 8;

export interface FollowUpServices extends ReportServices {
  readonly incidents: Incidents;
  readonly teller: IncidentTeller;
}

type Named = Pick<FollowUp, keyof ThreadPlace | 'incidentId'>;

/**
 * Looks at an incident again: tells what is owed, or sums up what is over, and has it come back while there is more to come.
 * The same follow-up any number of times, early or late, does no harm.
 */
export async function followUpIncident(
  followUp: FollowUp,
  services: FollowUpServices & { readonly followUps: FollowUps },
): Promise<void> {
  const { wait, owes } = await lookAt(followUp, services);
  // Another follow-up waits for the end.
  if (wait === null || (followUp.purpose === 'owed' && !owes)) return;
  await services.followUps.later(followUp, wait);
}

/**
 * The safety net: every incident of the account that is not over, should the message that was to look at it have been lost.
 * @throws after all were looked at, when one could not be told or read
 */
export async function followUpAll(account: AccountId, services: FollowUpServices): Promise<void> {
  const troubles = new Troubles();
  const { threads, damaged } = await services.incidents.threads(account);
  for (const error of damaged) troubles.keep(error);
  for (const { accountId, key, incidents } of threads) {
    for (const { id: incidentId, endedAt } of incidents) {
      if (endedAt === null) await troubles.orElse(lookAt({ accountId, key, incidentId }, services), null);
    }
  }
  troubles.raise();
}

interface Look {
  /** Milliseconds after which to look again; null when there is nothing to come. */
  readonly wait: number | null;
  readonly owes: boolean;
}

/** Claim, tell, mark, as for a finding: the claim is a lease in the incident itself. */
async function lookAt(named: Named, services: FollowUpServices): Promise<Look> {
  for (let tried = 0; tried < tries; tried += 1) {
    const found = await incidentNamed(named, services);
    if (found === null) return { wait: null, owes: false };
    const { thread, incident } = found;
    const now = services.now().getTime();
    const step = nextStepOf(incident, thread.key, now);
    if (step.kind === 'over') return { wait: null, owes: false };
    if (step.kind === 'wait') return { wait: step.milliseconds, owes: incident.owed.length > 0 };
    if (await saved(thread, speaking(incident, now), services)) await tell(step.kind, found, named, services);
  }
  throw new BusyIncidentError(`${named.incidentId} changes all the time: it is looked at again.`);
}

interface Found extends Reported {
  readonly thread: IncidentThread;
}

async function tell(step: 'update' | 'end', found: Found, named: Named, services: FollowUpServices): Promise<void> {
  const report = await reportOf(step, found, services);
  await services.teller.tellIncident(report);
  const toldIds = new Set(found.incident.owed);
  const now = services.now().getTime();
  for (let tried = 0; tried < tries; tried += 1) {
    const fresh = await incidentNamed(named, services);
    if (fresh === null) return;
    const told = step === 'end' ? ended(fresh.incident, found.incident, now) : updated(fresh.incident, toldIds);
    if (await saved(fresh.thread, told, services)) return;
  }
  throw new BusyIncidentError(`${named.incidentId} was told, which could not be remembered: it may be told again.`);
}

async function incidentNamed(
  { accountId, key, incidentId }: Named,
  { incidents }: FollowUpServices,
): Promise<Found | null> {
  const thread = await incidents.thread({ accountId, key });
  const incident = thread?.incidents.find(({ id }) => id === incidentId);
  return thread === null || incident === undefined ? null : { thread, incident };
}

/** @returns false when somebody else changed the thread meanwhile */
async function saved(thread: IncidentThread, incident: Incident, { incidents }: FollowUpServices): Promise<boolean> {
  const others = thread.incidents.map((other) => (other.id === incident.id ? incident : other));
  try {
    await incidents.save({ ...thread, incidents: others });
    return true;
  } catch (error) {
    if (error instanceof OvertakenError) return false;
    throw error;
  }
}
