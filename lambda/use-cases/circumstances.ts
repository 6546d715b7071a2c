import type { CheckState } from '../domain/check-state';
import type { ActivityFinding } from '../domain/finding';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import { checksAround } from '../judge/activity/credential-changes';
import { statesAround } from '../judge/activity/states-around';
import type { CheckStates } from '../record/check-states.port';

/** What the store knows around a deed. */
export interface Circumstances {
  /** How the credentials concerned were judged last; empty when that is not known. */
  readonly states: readonly CheckState[];
}

export interface CircumstanceServices {
  readonly states: Pick<CheckStates, 'of'>;
}

/** Only an alert asks, and the questions are made side by side: nothing else may wait for them. Never rejects. */
export async function circumstancesOf(
  record: RootEvent | UnreadableRecord,
  { verdict }: ActivityFinding,
  services: CircumstanceServices,
): Promise<Circumstances> {
  if (record.kind === 'unreadable' || verdict !== 'alert') return { states: [] };
  return { states: await statesOf(record, services) };
}

/** The finding as these circumstances show it. */
export function inCircumstances(
  record: RootEvent | UnreadableRecord,
  finding: ActivityFinding,
  { states }: Circumstances,
): ActivityFinding {
  if (record.kind === 'unreadable') return finding;
  return { ...finding, evidence: { ...finding.evidence, states: statesAround(record, states) } };
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
