import { isAccountId } from '../../domain/account-id';
import type { ActivityFinding } from '../../domain/finding';
import type { Incident, IncidentEvent } from '../../domain/incident';
import { bruteForceIn, isFailedSignIn } from '../activity/brute-force';

type Failures = Pick<Incident, 'failures' | 'bruteForce'>;

/** After so long without an event, what begins then is another brute force. */
const restMs = 15 * 60_000;

/** More than the rule asks for, since records come in any order. */
const mostKept = 20;

/**
 * @param before with the time of the newest event, where there is one
 * @returns the very same failures when the event is none, or belongs to a brute force that was seen before
 */
export function withFailure(
  before: Failures & Partial<Pick<Incident, 'lastAt'>>,
  { id, detection, evidence, account, occurredAt }: ActivityFinding,
): Failures {
  const { eventId } = evidence;
  const known = isRested(before, occurredAt) ? { failures: [], bruteForce: null } : before;
  if (known.bruteForce !== null || !isFailedSignIn(detection) || eventId === null || !isAccountId(account.id))
    return before;
  if (known.failures.some((other) => other.eventId === eventId)) return before;
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

/** A brute force, and a pause after it. */
function isRested({ bruteForce, lastAt }: Failures & Partial<Pick<Incident, 'lastAt'>>, occurredAt: string): boolean {
  return bruteForce !== null && lastAt !== undefined && Date.parse(occurredAt) - Date.parse(lastAt) > restMs;
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
