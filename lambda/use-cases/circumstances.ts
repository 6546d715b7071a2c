import type { CheckState } from '../domain/check-state';
import type { ActivityFinding } from '../domain/finding';
import type { Plan } from '../domain/plan';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import type { SeenBefore } from '../domain/sighting';
import { checksAround } from '../judge/activity/credential-changes';
import { statesAround } from '../judge/activity/states-around';
import { asPlanned, isUse } from '../judge/planned-use/as-planned';
import { isAskedOfRoot, seenForRoot } from '../judge/incident/sightings';
import { rootPlaceOf } from '../judge/incident/thread';
import type { CheckStates } from '../record/check-states.port';
import type { Incidents } from '../record/incidents.port';
import type { Plans } from '../record/plans.port';

/** What the store knows around a deed. */
export interface Circumstances {
  /** How the credentials concerned were judged last; empty when that is not known. */
  readonly states: readonly CheckState[];
  /** The windows of planned use; null when they could not be read, or nobody asked. */
  readonly plans: readonly Plan[] | null;
  /** With what root was seen before, of an alert of others; null when it could not be read, or does not apply. */
  readonly seenBefore: SeenBefore | null;
}

export interface CircumstanceServices {
  readonly states: Pick<CheckStates, 'of'>;
  readonly plans: Pick<Plans, 'of' | 'markUsed'>;
  readonly incidents: Incidents;
}

/** Only an alert asks, and the questions are made side by side: nothing else may wait for them. Never rejects. */
export async function circumstancesOf(
  record: RootEvent | UnreadableRecord,
  finding: ActivityFinding,
  services: CircumstanceServices,
): Promise<Circumstances> {
  if (record.kind === 'unreadable' || finding.verdict !== 'alert') return { states: [], plans: null, seenBefore: null };
  const [states, plans, seenBefore] = await Promise.all([
    statesOf(record, services),
    plansOf(record, services),
    seenBeforeOf(record, finding, services),
  ]);
  return { states, plans, seenBefore };
}

/** The finding as these circumstances show it. */
export function inCircumstances(
  record: RootEvent | UnreadableRecord,
  finding: ActivityFinding,
  { states, plans, seenBefore }: Circumstances,
): ActivityFinding {
  if (record.kind === 'unreadable') return finding;
  const evidence = { ...finding.evidence, states: statesAround(record, states) };
  return asPlanned({ ...finding, evidence, seenBefore }, plans);
}

/**
 * Remembers once that a window was used, so that nobody is told that it was not. After the telling: an alert does not wait for it.
 * @throws what the store says: then the message stays, and it is remembered with the repeat
 */
export async function rememberUse(
  finding: ActivityFinding,
  { plans: known }: Circumstances,
  { plans }: CircumstanceServices,
): Promise<void> {
  if (!isUse(finding)) return;
  const plan = known?.find(({ id }) => id === finding.plan?.id);
  if (plan?.usedAt === null) await plans.markUsed(plan, finding.occurredAt);
}

/** The state only makes an alert easier to judge: whatever keeps us from it, the alert goes out without. */
async function statesOf(record: RootEvent, { states }: CircumstanceServices): Promise<readonly CheckState[]> {
  const checks = checksAround(record);
  if (checks.length === 0) return [];
  try {
    return await states.of(record.accountId, checks);
  } catch {
    return [];
  }
}

/** The same holds for the windows: what is not known to be planned is told as unplanned, and in its full severity. */
async function plansOf({ accountId }: RootEvent, { plans }: CircumstanceServices): Promise<readonly Plan[] | null> {
  try {
    return await plans.of(accountId);
  } catch {
    return null;
  }
}

/** Nor does an alert wait for what is remembered of root. Of root's own deeds its thread, which is read anyway, says it. */
async function seenBeforeOf(
  { accountId }: RootEvent,
  finding: ActivityFinding,
  { incidents }: CircumstanceServices,
): Promise<SeenBefore | null> {
  if (!isAskedOfRoot(finding)) return null;
  try {
    return seenForRoot(await incidents.thread(rootPlaceOf(accountId)), finding);
  } catch {
    return null;
  }
}
