import type { AccountId } from '../../domain/account-id';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { Severity } from '../../domain/severity';
import type { Classification } from '../../domain/verdict';
import { rootLoginFailed } from './rules/root-login-failed';
import { rootLoginFailedAtMfa } from './rules/root-login-failed-at-mfa';

/** A sign-in that a policy denied is not among them: no password was guessed. */
const failures: ReadonlySet<string> = new Set([rootLoginFailed.id, rootLoginFailedAtMfa.id]);
const fewest = 5;
const windowMilliseconds = 15 * 60 * 1000;

/** A finding of its own, never the verdict of one record: five or more failures in 15 minutes for one account. */
export const bruteForce: { readonly id: string; readonly severity: Severity } = {
  id: 'root-login-brute-force',
  severity: 'high',
};

/** A sign-in of root that did not work. */
export interface FailedSignIn {
  readonly accountId: AccountId;
  readonly eventId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Failures in windows that overlap. */
export interface BruteForce {
  readonly accountId: AccountId;
  readonly failures: number;
  /** The first and the last failure, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

/** Null for every other record. */
export function failedSignInOf(
  record: RootEvent | UnreadableRecord,
  classification: Classification,
): FailedSignIn | null {
  if (record.kind === 'unreadable' || classification.verdict === 'ignore') return null;
  if (!failures.has(classification.detection)) return null;
  return { accountId: record.accountId, eventId: record.eventId, at: Date.parse(record.occurredAt) };
}

/** @param failed in any order; the same event counts once */
export function bruteForceIn(failed: readonly FailedSignIn[]): readonly BruteForce[] {
  const once = new Map(failed.map((one) => [`${one.accountId} ${one.eventId}`, one]));
  const accounts = new Map<AccountId, number[]>();
  for (const { accountId, at } of once.values()) {
    const times = accounts.get(accountId) ?? [];
    accounts.set(accountId, times);
    times.push(at);
  }
  return [...accounts].flatMap(([accountId, times]) => burstsIn(times).map((burst) => ({ accountId, ...burst })));
}

function burstsIn(unsorted: readonly number[]): readonly Omit<BruteForce, 'accountId'>[] {
  const times = [...unsorted].sort((left, right) => left - right);
  const bursts: { first: number; last: number }[] = [];
  for (const [first, from] of times.entries()) {
    const last = first + fewest - 1;
    if ((times[last] ?? Infinity) - from > windowMilliseconds) continue;
    const before = bursts.at(-1);
    if (before !== undefined && first <= before.last) before.last = last;
    else bursts.push({ first, last });
  }
  return bursts.map(({ first, last }) => ({
    failures: last - first + 1,
    from: times[first] ?? NaN,
    until: times[last] ?? NaN,
  }));
}
