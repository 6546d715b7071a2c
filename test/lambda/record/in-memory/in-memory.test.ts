import { InMemoryAccountProfiles } from '../../../../lambda/record/in-memory/in-memory-account-profiles';
import { InMemoryAcknowledgements } from '../../../../lambda/record/in-memory/in-memory-acknowledgements';
import { InMemoryAudienceMemory } from '../../../../lambda/record/in-memory/in-memory-audience-memory';
import { InMemoryCheckStates } from '../../../../lambda/record/in-memory/in-memory-check-states';
import { InMemoryFindings } from '../../../../lambda/record/in-memory/in-memory-findings';
import { InMemoryHardenings } from '../../../../lambda/record/in-memory/in-memory-hardenings';
import { InMemoryIncidents } from '../../../../lambda/record/in-memory/in-memory-incidents';
import { InMemoryMfaProofs } from '../../../../lambda/record/in-memory/in-memory-mfa-proofs';
import { InMemoryMfaReviews } from '../../../../lambda/record/in-memory/in-memory-mfa-reviews';
import { InMemoryPastStates } from '../../../../lambda/record/in-memory/in-memory-past-states';
import { InMemoryPlans } from '../../../../lambda/record/in-memory/in-memory-plans';
import { InMemorySweepCursors } from '../../../../lambda/record/in-memory/in-memory-sweep-cursors';
import { InMemorySweepLease } from '../../../../lambda/record/in-memory/in-memory-sweep-lease';
import {
  keepsTheAccountProfilesPromises,
  keepsTheAudienceMemoryPromises,
  keepsTheCheckStatesPromises,
} from '../../../contracts/account-memories';
import { keepsTheAcknowledgementsPromises, keepsThePlansPromises } from '../../../contracts/planned-use';
import { keepsTheMfaProofsPromises, keepsTheMfaReviewsPromises } from '../../../contracts/mfa-memories';
import { keepsTheFindingStorePromises } from '../../../contracts/finding-store';
import { keepsTheHardeningsPromises } from '../../../contracts/hardenings';
import { keepsTheIncidentsPromises } from '../../../contracts/incidents';
import {
  keepsThePastStatesPromises,
  keepsTheSweepCursorsPromises,
  keepsTheSweepLeasePromises,
} from '../../../contracts/sweep-memories';
import { Clock } from '../../../support/clock';

describe('findings in memory', () => {
  keepsTheFindingStorePromises(() => {
    const clock = new Clock();
    return { store: new InMemoryFindings(clock.now), clock };
  });
});

describe('check states in memory', () => {
  keepsTheCheckStatesPromises(() => new InMemoryCheckStates());
});

describe('account profiles in memory', () => {
  keepsTheAccountProfilesPromises(() => new InMemoryAccountProfiles());
});

describe('the memory of listeners in memory', () => {
  keepsTheAudienceMemoryPromises(() => new InMemoryAudienceMemory());
});

describe('sweep cursors in memory', () => {
  keepsTheSweepCursorsPromises(() => new InMemorySweepCursors());
});

describe('the past in memory', () => {
  keepsThePastStatesPromises(() => new InMemoryPastStates());
});

describe('the lease of a sweep in memory', () => {
  keepsTheSweepLeasePromises((clock) => {
    const leases: ConstructorParameters<typeof InMemorySweepLease>[1] = new Map();
    return () => new InMemorySweepLease(clock.now, leases);
  });
});

describe('planned windows in memory', () => {
  keepsThePlansPromises(() => new InMemoryPlans());
});

describe('acknowledgements in memory', () => {
  keepsTheAcknowledgementsPromises(() => new InMemoryAcknowledgements());
});

describe('incidents in memory', () => {
  keepsTheIncidentsPromises(() => new InMemoryIncidents());
});

describe('proofs of MFA in memory', () => {
  keepsTheMfaProofsPromises(() => new InMemoryMfaProofs());
});

describe('reviews of MFA devices in memory', () => {
  keepsTheMfaReviewsPromises(() => new InMemoryMfaReviews());
});

describe('runs of the guided lock-down in memory', () => {
  keepsTheHardeningsPromises(() => new InMemoryHardenings());
});
