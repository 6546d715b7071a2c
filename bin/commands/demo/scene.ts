import type { AccountProfile } from '../../../lambda/domain/account';
import type { MfaProof, MfaReview } from '../../../lambda/domain/mfa-proof';
import type { Plan } from '../../../lambda/domain/plan';
import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Presentation } from '../../../lambda/announce/presentation';
import type { Survey } from '../../../lambda/observe/posture-source.port';

/** A record reaches the queue. */
export interface Arrival {
  readonly kind: 'arrival';
  /** ISO 8601, UTC: when it arrived. */
  readonly at: string;
  readonly record: RootEvent | UnreadableRecord;
}

/** The scheduled review finds the account like this. */
export interface Look {
  readonly kind: 'look';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly survey: Survey;
}

/** Somebody announces a window of planned use. */
export interface Announcement {
  readonly kind: 'announcement';
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly plan: Plan;
  readonly partition: string;
  readonly profile: AccountProfile | null;
}

export type Scene = Arrival | Look | Announcement;

/** All that is played: the clock comes from it too, so that it is the same story on every machine and day. */
export interface Play {
  readonly scenes: readonly Scene[];
  readonly presentation: Presentation;
  /** Null when nobody has told what the account is called. */
  readonly profile: AccountProfile | null;
  /** What was seen and reviewed before it begins; null for nothing. */
  readonly before: { readonly proof: MfaProof; readonly review: MfaReview } | null;
}
