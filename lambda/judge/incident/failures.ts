import { isAccountId } from '../../domain/account-id';
import type { ActivityFinding } from '../../domain/finding';
import type { FailedSignInOfIncident, Incident } from '../../domain/incident';
import { bruteForceIn, isFailedSignIn } from '../activity/brute-force';

type Failures = Pick<Incident, 'failures' | 'bruteForce' | 'lastFailureAt'>;

/** After so long without a failed sign-in, what begins then is another brute force, whatever else root does meanwhile. */
const restMs = 15 * 60_000;
const minute = 60_000;

/** More than the rule asks for, since records come in any order. Of a brute force the first, otherwise the newest. */
const mostKept = 20;

/** @returns the very same failures when the event is none, or belongs to a brute force that was seen before */
export function withFailure(
  before: Failures,
  { id, detection, evidence, account, occurredAt }: ActivityFinding,
): Failures {
  const { eventId } = evidence;
  if (!isFailedSignIn(detection) || eventId === null || !isAccountId(account.id)) return before;
  const { failures: kept, bruteForce } = isRested(before, occurredAt) ? { failures: [], bruteForce: null } : before;
  const lastFailureAt = latest(before.lastFailureAt, occurredAt);
  if (keepsNoMore({ failures: kept, bruteForce }, eventId)) return heardOf(before, lastFailureAt);
  const accountId = account.id;
  const failures = [...kept, { eventId, occurredAt }].sort(byTime).slice(-mostKept);
  if (bruteForce !== null) return { failures, bruteForce, lastFailureAt };
  const [burst] = bruteForceIn(
    failures.map((one) => ({ accountId, eventId: one.eventId, at: Date.parse(one.occurredAt) })),
  );
  if (burst === undefined) return { failures, bruteForce: null, lastFailureAt };
  const [from, until] = [new Date(burst.from).toISOString(), new Date(burst.until).toISOString()];
  const { firstEventId, failures: number } = burst;
  return {
    failures,
    bruteForce: { firstEventId, failures: number, from, until, completedBy: id },
    lastFailureAt,
  };
}

/** To the minute only, so that a long brute force is not one write for each failure of it. */
function heardOf(before: Failures, lastFailureAt: string): Failures {
  const isNews = before.lastFailureAt === null || isAfter(lastFailureAt, before.lastFailureAt, minute - 1);
  return isNews ? { ...before, lastFailureAt } : before;
}

function latest(known: string | null, occurredAt: string): string {
  return known !== null && !isAfter(occurredAt, known, 0) ? known : occurredAt;
}

function isAfter(time: string, other: string, milliseconds: number): boolean {
  return Date.parse(time) - Date.parse(other) > milliseconds;
}

/** Not one write to the thread for each failure of a long brute force: how many there were, the summary tells. */
function keepsNoMore({ bruteForce, failures }: Omit<Failures, 'lastFailureAt'>, eventId: string): boolean {
  const isLong = bruteForce !== null && failures.length >= mostKept;
  return isLong || failures.some((other) => other.eventId === eventId);
}

function byTime(left: FailedSignInOfIncident, right: FailedSignInOfIncident): number {
  return Date.parse(left.occurredAt) - Date.parse(right.occurredAt);
}

/** A brute force, and a pause after it. What an earlier release kept says no more than its failures. */
function isRested({ bruteForce, failures, lastFailureAt }: Failures, occurredAt: string): boolean {
  if (bruteForce === null) return false;
  return isAfter(occurredAt, lastFailureAt ?? failures.at(-1)?.occurredAt ?? bruteForce.until, restMs);
}

const signIns: ReadonlySet<string> = new Set(['root-login', 'root-login-without-mfa']);

/**
 * Somebody got in after others, or the same, did not: the same sign-in, saying how many failed before it as far as the thread
 * remembers them, so that an alert does not wait until thousands are read.
 */
export function afterFailures(finding: ActivityFinding, { failures }: Pick<Incident, 'failures'>): ActivityFinding {
  if (!signIns.has(finding.detection)) return finding;
  const before = failures.filter(({ occurredAt }) => Date.parse(occurredAt) <= Date.parse(finding.occurredAt));
  const [first] = before;
  if (first === undefined) return finding;
  const failed = failedSignIns(before.length);
  return {
    ...finding,
    title: `${finding.title} after ${failed}`,
    reason: `${finding.reason}; it came after ${failed} ${before.length === 1 ? 'at' : 'since'} ${timeOf(new Date(first.occurredAt).toISOString(), finding)}`,
  };
}

/** Of more than are kept, how many there were is not known. */
function failedSignIns(count: number): string {
  if (count === 1) return 'a failed sign-in';
  return `${count < mostKept ? '' : 'at least '}${String(count)} failed sign-ins`;
}

/** The day only where it is not the same. */
function timeOf(first: string, { occurredAt }: ActivityFinding): string {
  const [day, time] = [first.slice(0, 10), `${first.slice(11, 19)} UTC`];
  return occurredAt.startsWith(day) ? time : `${time} on ${day}`;
}
