import { parseAccountId } from '../../lambda/domain/account-id';
import type { ActivityFinding } from '../../lambda/domain/finding';
import type { RootEvent, UnreadableRecord } from '../../lambda/domain/root-event';
import { activityFinding } from '../../lambda/judge/activity/activity-finding';
import { classify } from '../../lambda/judge/activity/classify';
import type { FindingContext } from '../../lambda/judge/finding-context';

/** The account stands alone, and it was noticed seven seconds later. */
const context: FindingContext = {
  profile: { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' },
  observedAt: '2026-11-21T03:12:52Z',
  productVersion: '0.1.0',
  runbook: (section) => `https://example.com/runbook#${section}`,
};

export function contextOf(changes: Partial<FindingContext> = {}): FindingContext {
  return { ...context, ...changes };
}

/** What the product makes of a record. @throws Error when the record is not about root. */
export function findingOf(
  record: RootEvent | UnreadableRecord,
  changes: Partial<FindingContext> = {},
): ActivityFinding {
  const detected = classify(record);
  if (detected.verdict === 'ignore') throw new Error('This example is not about root.');
  return activityFinding(record, detected, contextOf(changes));
}
