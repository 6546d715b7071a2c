import { isAccountId } from '../../domain/account-id';
import type { ActivityFinding } from '../../domain/finding';
import type { Incident, IncidentEvent } from '../../domain/incident';
import { bruteForceIn, isFailedSignIn } from '../activity/brute-force';

type Failures = Pick<Incident, 'failures' | 'bruteForce'>;

/** More than the rule asks for, since records come in any order. */
const mostKept = 20;

/** @returns the very same failures when the event is none, or when brute force was seen before */
export function withFailure(
  known: Failures,
  { id, detection, evidence, account, occurredAt }: ActivityFinding,
): Failures {
  const { eventId } = evidence;
  if (known.bruteForce !== null || !isFailedSignIn(detection) || eventId === null || !isAccountId(account.id))
    return known;
  if (known.failures.some((other) => other.eventId === eventId)) return known;
  const accountId = account.id;
  const failures = [...known.failures, { eventId, occurredAt }]
    .sort((left, right) => Date.parse(left.occurredAt) - Date.parse(right.occurredAt))
    .slice(-mostKept);
  const [burst] = bruteForceIn(
    failures.map((one) => ({ accountId, eventId: one.eventId, at: Date.parse(one.occurredAt) })),
  );
  if (burst === undefined) return { failures, bruteForce: null };
  const [from, until] = [new Date(burst.from).toISOString(), new Date(burst.until).toISOString()];
  const { firstEventId, failures: number } = burst;
  return { failures, bruteForce: { firstEventId, failures: number, from, until, completedBy: id } };
}

const signIns: ReadonlySet<string> = new Set(['root-login', 'root-login-without-mfa']);

/** Whether what came before decides how a finding reads: somebody got in after others, or the same, did not. */
export function isSignInAfterFailures({ detection }: ActivityFinding, { failures }: Incident): boolean {
  return signIns.has(detection) && failures.length > 0;
}

/** The same sign-in, saying how many failed before it. */
export function afterFailures(signIn: ActivityFinding, events: readonly IncidentEvent[]): ActivityFinding {
  const before = events.filter(
    ({ detection, occurredAt, accountId }) =>
      isFailedSignIn(detection) &&
      accountId === signIn.account.id &&
      Date.parse(occurredAt) <= Date.parse(signIn.occurredAt),
  );
  const [first] = before.map(({ occurredAt }) => new Date(occurredAt).toISOString()).sort();
  if (first === undefined) return signIn;
  const failed = before.length === 1 ? 'a failed sign-in' : `${String(before.length)} failed sign-ins`;
  return {
    ...signIn,
    title: `${signIn.title} after ${failed}`,
    reason: `${signIn.reason}; it came after ${failed} since ${timeOf(first, signIn)}`,
  };
}

/** The day only where it is not the same. */
function timeOf(first: string, { occurredAt }: ActivityFinding): string {
  const [day, time] = [first.slice(0, 10), `${first.slice(11, 19)} UTC`];
  return occurredAt.startsWith(day) ? time : `${time} on ${day}`;
}
