import type { AccountId } from '../../domain/account-id';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { Classification } from '../../domain/verdict';
import type { Detection } from './detection';
import { rootLoginBruteForce } from './rules/root-login-brute-force';
import { rootLoginFailed } from './rules/root-login-failed';
import { rootLoginFailedAtMfa } from './rules/root-login-failed-at-mfa';

/** A sign-in that a policy denied is not among them: no password was guessed. */
const failures: ReadonlySet<string> = new Set([rootLoginFailed.id, rootLoginFailedAtMfa.id]);
const fewest = 5;
const windowMilliseconds = 15 * 60 * 1000;

/** A finding of its own, never the verdict of one record: five or more failures in 15 minutes for one account. */
export const bruteForce: Pick<Detection, 'id' | 'severity'> = rootLoginBruteForce;

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
  /** The first of the failures. */
  readonly firstEventId: string;
  readonly failures: number;
  /** The first and the last failure, in milliseconds since 1970. */
  readonly from: number;
  readonly until: number;
}

export function isFailedSignIn(detection: string): boolean {
  return failures.has(detection);
}

/** Null for every other record. */
export function failedSignInOf(
  record: RootEvent | UnreadableRecord,
  classification: Classification,
): FailedSignIn | null {
  if (record.kind === 'unreadable' || classification.verdict === 'ignore') return null;
  if (!isFailedSignIn(classification.detection)) return null;
  return { accountId: record.accountId, eventId: record.eventId, at: Date.parse(record.occurredAt) };
}

/** @param failed in any order; the same event counts once */
export function bruteForceIn(failed: readonly FailedSignIn[]): readonly BruteForce[] {
  const once = new Map(failed.map((one) => [`${one.accountId} ${one.eventId}`, one]));
  const accounts = new Map<AccountId, FailedSignIn[]>();
  for (const one of once.values()) {
    const ofAccount = accounts.get(one.accountId) ?? [];
    accounts.set(one.accountId, ofAccount);
    ofAccount.push(one);
  }
  return [...accounts.values()].flatMap(burstsIn);
}

/** @param unsorted all of one account */
function burstsIn(unsorted: readonly FailedSignIn[]): readonly BruteForce[] {
  const failed = [...unsorted].sort((left, right) => left.at - right.at);
  const bursts: { first: number; last: number }[] = [];
  for (const [first, { at: from }] of failed.entries()) {
    const last = first + fewest - 1;
    if ((failed[last]?.at ?? Infinity) - from > windowMilliseconds) continue;
    const before = bursts.at(-1);
    if (before !== undefined && first <= before.last) before.last = last;
    else bursts.push({ first, last });
  }
  return bursts.flatMap(({ first, last }) => burstOf(failed.slice(first, last + 1)));
}

function burstOf(failed: readonly FailedSignIn[]): readonly BruteForce[] {
  const [first, last] = [failed[0], failed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { accountId, eventId: firstEventId, at: from } = first;
  return [{ accountId, firstEventId, failures: failed.length, from, until: last.at }];
}
