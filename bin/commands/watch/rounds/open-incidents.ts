import type { AccountId } from '../../../../lambda/domain/account-id';
import type { FindingStore } from '../../../../lambda/record/finding-store.port';
import type { Incidents } from '../../../../lambda/record/incidents.port';

interface Kept {
  readonly incidents: Pick<Incidents, 'threads' | 'events'>;
  readonly findings: Pick<FindingStore, 'activity'>;
}

/** Where the incidents that are not over happened; null for an event of which that is not known. @throws StoreDownError */
export async function regionsOfOpenIncidents(
  account: AccountId,
  { incidents, findings }: Kept,
): Promise<ReadonlySet<string | null>> {
  const { threads } = await incidents.threads(account);
  const open = threads.flatMap((thread) => thread.incidents).filter(({ endedAt }) => endedAt === null);
  const events = await Promise.all(open.map(({ id }) => incidents.events(id)));
  const found = await Promise.all(events.flat().map(({ findingId }) => findings.activity(findingId)));
  return new Set(found.map((finding) => finding?.region ?? null));
}
