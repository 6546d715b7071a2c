import type { CheckStates } from '../../../../lambda/record/check-states.port';
import type { FindingStore } from '../../../../lambda/record/finding-store.port';
import type { Hardenings } from '../../../../lambda/record/hardenings.port';
import type { Incidents } from '../../../../lambda/record/incidents.port';
import type { MfaProofs } from '../../../../lambda/record/mfa-proofs.port';
import type { MfaReviews } from '../../../../lambda/record/mfa-reviews.port';
import type { Plans } from '../../../../lambda/record/plans.port';

/** What Rootwatch keeps, and `harden` writes to except where it says so: the deployed table, or a file where nothing is deployed. */
export interface Kept {
  readonly hardenings: Hardenings;
  readonly plans: Plans;
  readonly findings: FindingStore;
  readonly proofs: MfaProofs;
  readonly reviews: MfaReviews;
  /** Name the devices with which root was seen to sign in. */
  readonly incidents: Pick<Incidents, 'threads'>;
  /** Only read: what the last review saw, and the exceptions under which it saw checks fail. */
  readonly states: Pick<CheckStates, 'of'>;
}
