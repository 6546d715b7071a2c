import type { AccountProfile } from '../../../lambda/domain/account';
import { known, type Fact, type UnknownCause } from '../../../lambda/domain/fact';
import type { SeenFact } from '../../../lambda/domain/finding';
import type { Judgement, Outcome } from '../../../lambda/domain/outcome';
import { whyNoRootConsole } from '../../../lambda/domain/partition';
import { byGravity, type Severity } from '../../../lambda/domain/severity';
import type { Controls } from '../../../lambda/domain/verdict';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { checks } from '../../../lambda/judge/posture/catalogue';
import type { CheckSettings, PostureCheck, RepairContext } from '../../../lambda/judge/posture/check';
import { waiverFor } from '../../../lambda/judge/posture/waivers';
import type { Waiver } from '../../../lambda/domain/waiver';
import { evidenceOf } from '../../../lambda/judge/posture/evidence';
import { devicesOf, type Devices } from './devices';

/** One check's answer, as it is published. */
export interface Result {
  readonly check: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: Outcome;
  readonly cause: UnknownCause | null;
  readonly reason: string;
  readonly evidence: readonly SeenFact[];
  readonly remediation: string;
  readonly controls: Controls;
  /** The exception that the operator accepts for this failure; null when there is none. */
  readonly waiver: Waiver | null;
}

export interface Audit {
  /** Null when not even that could be learned. */
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** ISO 8601, UTC. */
  readonly evaluatedAt: string;
  readonly summary: Readonly<Record<Outcome, number>>;
  /** The worst first. */
  readonly results: readonly Result[];
  /** Root's MFA devices; null when nothing could be read. */
  readonly mfaDevices: Devices | null;
  /** Why it is not known which exceptions are accepted; null when it is. */
  readonly waiversUnknown: string | null;
}

const noWaivers: Fact<readonly Waiver[]> = known([]);

/** The answer of every check about one reading of the account. */
export function auditOf(
  posture: RootPosture,
  { id, name, standing }: AccountProfile,
  settings: CheckSettings,
  waivers = noWaivers,
): Audit {
  const accepted = waivers.known ? waivers.value : [];
  const results = checks.map((check) => {
    const judgement = check.judge(posture, settings);
    const result = resultOf(check, judgement, evidenceOf(check, posture));
    if (judgement.outcome !== 'fail') return { ...result, remediation: usualMending(check, judgement, posture) };
    const waiver = waiverFor(accepted, check.id, posture.observedAt);
    return { ...result, remediation: mendInWords(check, { posture, standing }), waiver };
  });
  const head = { accountId: id, accountName: name, evaluatedAt: posture.observedAt };
  const waiversUnknown = waivers.known ? null : waivers.reason;
  return { ...head, ...summed(results), mfaDevices: devicesOf(posture), waiversUnknown };
}

/** Nothing could be read: every check says so. */
export function auditOfNothing(cause: UnknownCause, reason: string, evaluatedAt: string): Audit {
  const judgement: Judgement = { outcome: 'unknown', cause, reason };
  const results = checks.map((check) => resultOf(check, judgement, []));
  const nothing = { mfaDevices: null, waiversUnknown: reason };
  return { accountId: null, accountName: null, evaluatedAt, ...summed(results), ...nothing };
}

function resultOf(check: PostureCheck, judgement: Judgement, evidence: readonly SeenFact[]): Result {
  return {
    check: check.id,
    title: check.title,
    severity: check.severity,
    outcome: judgement.outcome,
    cause: judgement.outcome === 'unknown' ? judgement.cause : null,
    reason: judgement.reason,
    evidence,
    remediation: check.remediation,
    controls: check.controls,
    waiver: null,
  };
}

/** In this account and for this flaw; what to do when nobody knows is for alerts. */
function mendInWords(check: PostureCheck, context: RepairContext): string {
  const { expected, unexpected } = check.nextSteps(context);
  return (expected.length > 0 ? expected : unexpected).join(' ');
}

/** The way that the catalogue names; where nobody signs in as root, and nothing is to mend, it would lead nowhere. */
function usualMending({ remediation }: PostureCheck, { outcome, reason }: Judgement, posture: RootPosture): string {
  const isOver = outcome === 'pass' || outcome === 'not-applicable';
  return isOver && whyNoRootConsole(posture.partition) !== null ? `Nothing to do: ${reason}.` : remediation;
}

const worstFirst: readonly Outcome[] = ['fail', 'unknown', 'pass', 'not-applicable'];

function summed(results: readonly Result[]): Pick<Audit, 'summary' | 'results'> {
  const number = (outcome: Outcome): number => results.filter((result) => result.outcome === outcome).length;
  // What is accepted comes after what is not.
  const rank = ({ outcome, waiver }: Result): number => worstFirst.indexOf(outcome) + (waiver === null ? 0 : 0.5);
  const sorted = [...results].sort(
    (left, right) => rank(left) - rank(right) || byGravity(left.severity, right.severity),
  );
  const summary = {
    pass: number('pass'),
    fail: number('fail'),
    'not-applicable': number('not-applicable'),
    unknown: number('unknown'),
  };
  return { summary, results: sorted };
}
