import type { AccountId } from '../../domain/account-id';
import type { DecisionFinding } from '../../domain/finding';
import type { FindingContext } from '../finding-context';

/** What stands in the place of a detection or a check, for the runbook too. */
export const decisionIds = ['planned-use', 'incident-acknowledged'] as const;

/** In which account and partition something was decided. */
export interface Place {
  readonly accountId: AccountId;
  readonly partition: string;
}

/** What differs from one decision to the next. */
export type Decided = Pick<
  DecisionFinding,
  'id' | 'severity' | 'status' | 'transition' | 'notify' | 'title' | 'reason' | 'plan' | 'nextSteps' | 'evidence'
> & { readonly detection: (typeof decisionIds)[number] };

/** What people decided, in the form that every finding has. */
export function decisionFinding(decided: Decided, place: Place, context: FindingContext): DecisionFinding {
  const { profile } = context;
  return {
    ...decided,
    schemaVersion: '1',
    kind: 'pipeline',
    verdict: null,
    recorded: true,
    account: { id: place.accountId, name: profile?.id === place.accountId ? profile.name : null },
    region: null,
    partition: place.partition,
    occurredAt: decided.evidence.at,
    observedAt: context.observedAt,
    headline: null,
    question: null,
    outcome: null,
    cause: null,
    actor: null,
    seenBefore: null,
    incident: null,
    waiver: null,
    controls: {},
    links: { console: null, runbook: context.runbook(decided.detection) },
    product: { version: context.productVersion },
  };
}
