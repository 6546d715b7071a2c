import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Severity } from '../../../lambda/domain/severity';
import type { ActorKind, Classification, Verdict } from '../../../lambda/domain/verdict';

/** What is printed of one record. Every key is always there. */
export interface Line {
  readonly eventId: string | null;
  readonly eventTime: string | null;
  readonly verdict: Verdict;
  readonly detection: string | null;
  readonly severity: Severity | null;
  readonly actor: ActorKind;
  readonly reason: string;
  readonly accountId: string | null;
  readonly region: string | null;
}

export function lineOf(record: RootEvent | UnreadableRecord, classification: Classification): Line {
  const { verdict, actor, reason } = classification;
  return {
    eventId: record.eventId,
    eventTime: record.kind === 'event' ? record.occurredAt : null,
    verdict,
    detection: classification.verdict === 'ignore' ? null : classification.detection,
    severity: classification.verdict === 'ignore' ? null : classification.severity,
    actor,
    reason,
    accountId: record.accountId,
    region: record.region,
  };
}
