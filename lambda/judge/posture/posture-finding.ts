import type { AccountProfile } from '../../domain/account';
import type { UnknownCause } from '../../domain/fact';
import type { PostureEvidence, PostureFinding } from '../../domain/finding';
import type { Judgement } from '../../domain/outcome';
import type { RootPosture } from '../../domain/root-posture';
import type { NextSteps } from '../../domain/verdict';
import type { FindingContext } from '../finding-context';
import type { PostureCheck, RepairContext } from './check';
import { consoleLink } from './console-link';
import { evidenceOf } from './evidence';
import type { Move } from './moves';
import { historyOfRoot } from './root-steps';

export interface Judged {
  readonly check: PostureCheck;
  readonly judgement: Judgement;
  readonly move: Move;
}

/** What one evaluation says of one check, for people, machines and evidence. */
export function postureFinding(
  { check, judgement, move }: Judged,
  posture: RootPosture,
  context: FindingContext,
): PostureFinding {
  const { state } = move;
  const { name, standing } = profileOf(posture, context);
  return {
    schemaVersion: '1',
    id: `${check.kind}/${posture.accountId}/${check.id}`,
    kind: check.kind,
    detection: check.id,
    severity: check.severity,
    verdict: null,
    status: state.status,
    transition: move.transition,
    notify: move.notify,
    outcome: state.outcome,
    cause: state.cause,
    recorded: true,
    account: { id: posture.accountId, name },
    region: null,
    partition: posture.partition,
    occurredAt: posture.observedAt,
    observedAt: context.observedAt,
    title: check.title,
    headline: judgement.outcome === 'fail' ? judgement.headline : null,
    question: check.question,
    reason: reasonOf(judgement, move),
    ...ofNoDeed,
    waiver: state.outcome === 'fail' ? state.waiver : null,
    evidence: { seen: evidenceOf(check, posture), ...past(move) },
    nextSteps: nextSteps(check, judgement, { posture, standing }),
    controls: check.controls,
    links: { console: consoleLink(check, posture.partition), runbook: context.runbook(check.id) },
    product: { version: context.productVersion },
  };
}

const ofNoDeed = { actor: null, seenBefore: null, incident: null, plan: null } as const;

function past({ state, openSince, wasOpenAs, waiverEnded }: Move): Omit<PostureEvidence, 'seen'> {
  return { lastKnown: state.lastKnown, openSince, wasOpenAs, waiverEnded };
}

/** A check that failed and cannot be judged now is not mended. */
function reasonOf({ outcome, reason }: Judgement, { state }: Move): string {
  return outcome === 'unknown' && state.status === 'open' && state.lastKnown !== null
    ? `${reason} (last known: ${state.lastKnown})`
    : reason;
}

/** A profile counts only for its own account: another's name must not stand on this finding. */
function profileOf({ accountId }: RootPosture, { profile }: FindingContext): Pick<AccountProfile, 'name' | 'standing'> {
  return profile?.id === accountId ? profile : { name: null, standing: 'unknown' };
}

function nextSteps(check: PostureCheck, judgement: Judgement, context: RepairContext): NextSteps {
  switch (judgement.outcome) {
    case 'pass':
    case 'not-applicable':
      return { expected: [], unexpected: [] };
    case 'unknown':
      return { expected: [], unexpected: stepsToKnow(context)[judgement.cause] };
    case 'fail':
      return check.nextSteps(context);
  }
}

function stepsToKnow({ posture }: RepairContext): Readonly<Record<UnknownCause, readonly string[]>> {
  return {
    denied: [
      'Allow the call that the reason names: an organization policy or a changed role may deny it.',
      `If nobody changed that on purpose, treat it as an attempt to blind the watch: ${historyOfRoot(posture)}.`,
    ],
    failed: ['Wait for the next evaluation, which asks again. If it lasts, look at the AWS Health dashboard.'],
    pending: ['Wait for the next evaluation: AWS is still preparing the answer.'],
    'not-visible': ['Nothing to do: AWS shows this to no caller with these rights.'],
  };
}
