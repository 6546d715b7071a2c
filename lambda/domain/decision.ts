/** A window of planned use, as a finding tells it. */
export interface PlannedUse {
  readonly id: string;
  readonly reason: string;
  readonly ticket: string | null;
  /** The ARN of whoever announced it. */
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly from: string;
  /** ISO 8601, UTC. */
  readonly to: string;
}

/** What people may decide about what Rootwatch tells, and what comes of it. */
export const decisionDeeds = [
  'plan-announced',
  'plan-cancelled',
  'plan-unused',
  'plan-used',
  'incident-acknowledged',
] as const;
export type DecisionDeed = (typeof decisionDeeds)[number];

export interface DecisionEvidence {
  readonly deed: DecisionDeed;
  /** The ARN of whoever decided; null when nobody did and a window just ended. */
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The incident that was acknowledged; null for a window. */
  readonly incident: string | null;
  readonly note: string | null;
}
