import type { Hardening, Noticed, SettledStep, Statement } from '../../../../lambda/domain/hardening';
import type { SeenFact } from '../../../../lambda/domain/finding';
import type { UnknownCause } from '../../../../lambda/domain/fact';
import type { Waiver } from '../../../../lambda/domain/waiver';
import { exitCodeOf, exitCodes, type ExitCode } from '../../../terminal/exit-code';
import { numberOf } from './pages';
import type { Section } from '../screen/screen';
import { isLeft, type Stand } from '../stand';
import type { Seen } from '../step';
import { waiversOf } from './waivers';

/** What `rootwatch harden --format json` publishes. Every key is always there. */
export interface Report {
  readonly accountId: string;
  /** Null when AWS does not tell it. */
  readonly accountName: string | null;
  /** ISO 8601, UTC: when the account was looked at. */
  readonly askedAt: string;
  /** The caller's ARN. */
  readonly askedBy: string;
  /** Where the run is kept. */
  readonly keptIn: string;
  /** Null when none was ever begun. */
  readonly run: Pick<Hardening, 'beganAt' | 'by' | 'endedAt' | 'windowId'> | null;
  readonly summary: Readonly<Record<Stand['state'], number>>;
  readonly steps: readonly ReportedStep[];
  /** What was said and never seen. */
  readonly said: readonly Statement[];
  readonly noticed: readonly Noticed[];
  /** To be copied into cdk.json. */
  readonly waivers: readonly Waiver[];
  /** Why it is not known which exceptions count; null when it is. */
  readonly waiversUnknown: string | null;
}

export interface ReportedStep {
  readonly number: number;
  readonly step: string;
  readonly title: string;
  readonly state: Stand['state'];
  readonly reason: string;
  readonly cause: UnknownCause | null;
  /** The permission that is missing; null when none is known to be. */
  readonly permission: string | null;
  readonly checks: readonly string[];
  /** What is seen now. */
  readonly evidence: readonly SeenFact[];
  /** What was kept of it, with the evidence of that time; null when nothing is. */
  readonly settled: SettledStep | null;
  /** What to do about it; empty when there is nothing. */
  readonly how: readonly string[];
  /** The exceptions under which its checks fail now: those of whoever watches, not those that this run proposes. */
  readonly waivers: readonly Waiver[];
}

export function reportOf(stands: readonly Stand[], seen: Seen, run: Hardening | null, keptIn: string): Report {
  const { posture, profile, by } = seen;
  const holding = stands.flatMap(({ settled }) => settled ?? []);
  return {
    accountId: posture.accountId,
    accountName: profile.name,
    askedAt: posture.observedAt,
    askedBy: by,
    keptIn,
    run: run === null ? null : { beganAt: run.beganAt, by: run.by, endedAt: run.endedAt, windowId: run.windowId },
    summary: summaryOf(stands),
    steps: stands.map((stand) => reported(stand, seen)),
    said: run?.said ?? [],
    noticed: run?.noticed ?? [],
    waivers: waiversOf({ settled: holding }),
    waiversUnknown: seen.waivers?.known === false ? seen.waivers.reason : null,
  };
}

function reported(stand: Stand, seen: Seen): ReportedStep {
  const { step, state, seen: now, settled, waivers } = stand;
  const { words, cause, permission, evidence } = now;
  return {
    number: numberOf(stand),
    step: step.id,
    title: step.title,
    state,
    reason: words,
    cause,
    permission,
    checks: step.checks.map(({ id }) => id),
    evidence,
    settled,
    how: now.outcome === 'open' || now.outcome === 'unknown' ? step.how(seen).flatMap(inLines) : [],
    waivers,
  };
}

/** The sequence as it is; what stands beside it, under its label. */
function inLines({ label, lines, numbered }: Section): readonly string[] {
  return numbered === true && label === 'How' ? lines : lines.map((line) => `${label}: ${line}`);
}

function summaryOf(stands: readonly Stand[]): Report['summary'] {
  const count = (state: Stand['state']): number => stands.filter((stand) => stand.state === state).length;
  return {
    proven: count('proven'),
    done: count('done'),
    said: count('said'),
    skipped: count('skipped'),
    open: count('open'),
    unknown: count('unknown'),
    'not-applicable': count('not-applicable'),
  };
}

/** The same of a sitting. Where nothing is left and the run has not ended, its last look at everything has seen nothing. */
export function exitCodeAfter({ run, stands }: { run: Hardening; stands: readonly Stand[] }): ExitCode {
  return run.endedAt === null && !stands.some(isLeft) ? exitCodes.undetermined : exitCodeFor(stands);
}

/**
 * As of `audit`, where what is accepted fails all the same: a skipped step counts as what is seen of it. What nobody can see and
 * nobody is asked, no permission, answer or retry would cure: it is told, but is no reason for 2.
 */
export function exitCodeFor(stands: readonly Stand[]): ExitCode {
  return exitCodeOf({ badNews: stands.some(isOpen), undetermined: stands.some(isUndetermined) });
}

function isOpen({ state, seen, answers }: Stand): boolean {
  return state === 'open' || (state === 'skipped' && (seen.outcome === 'open' || answers.no.length > 0));
}

function isUndetermined({ state, seen, answers }: Stand): boolean {
  const lacksAnswer = answers.missing.length > 0;
  const as = state === 'skipped' ? seen.outcome : state;
  return as === 'unknown' ? seen.cause !== 'not-visible' || lacksAnswer : as === 'done' && lacksAnswer;
}
