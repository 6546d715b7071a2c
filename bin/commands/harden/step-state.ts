import type { Judgement } from '../../../lambda/domain/outcome';
import type { SeenFact } from '../../../lambda/domain/finding';
import { byGravity, type Severity } from '../../../lambda/domain/severity';
import type { PostureCheck } from '../../../lambda/judge/posture/check';
import { evidenceOf } from '../../../lambda/judge/posture/evidence';
import { noMfaAtAll } from '../../../lambda/judge/posture/root-devices';
import type { Seen, Step, StepState } from './step';
import { givenTo } from './given-to';

interface Judged {
  readonly id: string;
  readonly severity: Severity;
  readonly judgement: Judgement;
}

/** What the checks of a step say of one look at the account, as one answer: what fails, the worst first, and never better than known. */
export function stateOf(step: Step, seen: Seen): StepState {
  const elsewhere = step.notIn(seen.posture.partition);
  if (elsewhere !== null) return { ...nothingLacks, outcome: 'not-applicable', words: elsewhere, evidence: [] };
  const judged = step.checks.map((check) => judgedBy(check, seen));
  const evidence = step.checks.flatMap((check) => evidenceOf(check, givenTo(check, seen))).filter(isNew);
  const lacking = judged.filter(({ judgement: { outcome } }) => outcome === 'fail' || outcome === 'unknown');
  const failing = lacking.filter(({ judgement }) => judgement.outcome === 'fail');
  if (lacking.length === 0) return { ...nothingLacks, ...allGood(judged), ...shortfall(step, seen, judged), evidence };
  return {
    outcome: failing.length > 0 ? 'open' : 'unknown',
    words: reasons(failing.length > 0 ? news(failing) : lacking),
    ...(failing.length > 0 ? { cause: null, permission: null } : missing(lacking, evidence)),
    evidence,
    lacking: lacking.map(({ id }) => id),
    unseen: lacking.filter((each) => !failing.includes(each)).map(({ id }) => id),
  };
}

function judgedBy(check: PostureCheck, seen: Seen): Judged {
  return { id: check.id, severity: check.severity, judgement: check.judge(givenTo(check, seen), seen.settings) };
}

/** The gravest first. Where root has no MFA, that an app could not open it either is no news. */
function news(failing: readonly Judged[]): readonly Judged[] {
  const [gravest, ...others] = [...failing].sort((left, right) => byGravity(left.severity, right.severity));
  return gravest === undefined ? [] : [gravest, ...others.filter(({ judgement }) => judgement.reason !== noMfaAtAll)];
}

const nothingLacks = { cause: null, permission: null, lacking: [], unseen: [] } as const;

/** Where one check passes and the other does not apply, what passes is the news. */
function allGood(judged: readonly Judged[]): Pick<StepState, 'outcome' | 'words'> {
  const passing = judged.filter(({ judgement }) => judgement.outcome === 'pass');
  return passing.length > 0
    ? { outcome: 'done', words: reasons(passing) }
    : { outcome: 'not-applicable', words: reasons(judged) };
}

/** What passes may still be less than the step says. */
function shortfall(step: Step, seen: Seen, judged: readonly Judged[]): Partial<StepState> {
  const isPassing = judged.some(({ judgement }) => judgement.outcome === 'pass');
  const short = isPassing ? step.shortOf(seen) : null;
  if (short === null) return {};
  return { ...short, cause: short.outcome === 'unknown' ? 'not-visible' : null };
}

/** Each reason once. */
function reasons(judged: readonly Judged[]): string {
  return [...new Set(judged.map(({ judgement }) => judgement.reason))].join('; ');
}

function missing([first]: readonly Judged[], evidence: readonly SeenFact[]): Pick<StepState, 'cause' | 'permission'> {
  if (first?.judgement.outcome !== 'unknown') return { cause: null, permission: null };
  const { cause, reason } = first.judgement;
  const refused = evidence.find((fact) => fact.reason === reason)?.observation?.call ?? null;
  return { cause, permission: cause === 'denied' ? refused : null };
}

/** Two checks may look at the same fact. */
function isNew({ fact }: SeenFact, index: number, all: readonly SeenFact[]): boolean {
  return all.findIndex((other) => other.fact === fact) === index;
}
