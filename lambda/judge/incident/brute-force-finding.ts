import type { ActivityFinding } from '../../domain/finding';
import type { Incident } from '../../domain/incident';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import { activityFinding } from '../activity/activity-finding';
import { rootLoginBruteForce } from '../activity/rules/root-login-brute-force';
import type { FindingContext } from '../finding-context';

/**
 * The finding of brute force, beside that of the failure with which it was enough: its address and agent are shown.
 * @returns null when this failure is not the one
 */
export function bruteForceFinding(
  record: RootEvent | UnreadableRecord,
  failure: ActivityFinding,
  { bruteForce }: Incident,
  context: FindingContext,
): ActivityFinding | null {
  if (bruteForce?.completedBy !== failure.id) return null;
  const { failures, from, until, firstEventId } = bruteForce;
  const { id: detection, severity, title } = rootLoginBruteForce;
  const reason = `${String(failures)} sign-ins of root failed between ${second(from)} and ${second(until)} UTC; the last of them to arrive is shown here`;
  const { actor } = failure;
  const finding = activityFinding(
    record,
    { verdict: 'alert', detection, severity, actor: actor.kind, title, reason, via: null },
    context,
  );
  return { ...finding, id: `activity/${failure.account.id ?? 'unknown'}/${detection}/${firstEventId}` };
}

/** `2026-11-21 03:12:45` */
function second(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
