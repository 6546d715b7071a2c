import { EmbeddedAccountProfiles } from './embedded-account-profiles';
import { EmbeddedAcknowledgements } from './embedded-acknowledgements';
import { EmbeddedAudienceMemory } from './embedded-audience-memory';
import { EmbeddedCheckStates } from './embedded-check-states';
import { EmbeddedFindings } from './embedded-findings';
import { EmbeddedHardenings } from './embedded-hardenings';
import { EmbeddedIncidents } from './embedded-incidents';
import { EmbeddedMfaProofs } from './embedded-mfa-proofs';
import { EmbeddedMfaReviews } from './embedded-mfa-reviews';
import { EmbeddedPastStates } from './embedded-past-states';
import { EmbeddedPlans } from './embedded-plans';
import { EmbeddedSweepCursors } from './embedded-sweep-cursors';
import type { TextKeeper } from './text-keeper';

/** Everything that the product remembers, in one place. */
export function embeddedRecord(keeper: TextKeeper, now: () => Date) {
  return {
    findings: new EmbeddedFindings(now, keeper),
    incidents: new EmbeddedIncidents(keeper),
    states: new EmbeddedCheckStates(keeper),
    memory: new EmbeddedAudienceMemory(keeper),
    profiles: new EmbeddedAccountProfiles(keeper),
    plans: new EmbeddedPlans(keeper),
    acknowledgements: new EmbeddedAcknowledgements(keeper),
    proofs: new EmbeddedMfaProofs(keeper),
    reviews: new EmbeddedMfaReviews(keeper),
    cursors: new EmbeddedSweepCursors(keeper),
    pasts: new EmbeddedPastStates(keeper),
    hardenings: new EmbeddedHardenings(keeper),
  };
}
