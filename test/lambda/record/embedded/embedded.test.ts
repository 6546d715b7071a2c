import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedAccountProfiles } from '../../../../lambda/record/embedded/embedded-account-profiles';
import { EmbeddedAcknowledgements } from '../../../../lambda/record/embedded/embedded-acknowledgements';
import { EmbeddedAudienceMemory } from '../../../../lambda/record/embedded/embedded-audience-memory';
import { EmbeddedCheckStates } from '../../../../lambda/record/embedded/embedded-check-states';
import { EmbeddedFindings } from '../../../../lambda/record/embedded/embedded-findings';
import { EmbeddedHardenings } from '../../../../lambda/record/embedded/embedded-hardenings';
import { EmbeddedIncidents } from '../../../../lambda/record/embedded/embedded-incidents';
import { EmbeddedMfaProofs } from '../../../../lambda/record/embedded/embedded-mfa-proofs';
import { EmbeddedMfaReviews } from '../../../../lambda/record/embedded/embedded-mfa-reviews';
import { EmbeddedPastStates } from '../../../../lambda/record/embedded/embedded-past-states';
import { EmbeddedPlans } from '../../../../lambda/record/embedded/embedded-plans';
import { EmbeddedSweepCursors } from '../../../../lambda/record/embedded/embedded-sweep-cursors';
import { EmbeddedSweepLease } from '../../../../lambda/record/embedded/embedded-sweep-lease';
import { MemoryKeeper } from '../../../../lambda/record/embedded/memory-keeper';
import { SqliteKeeper } from '../../../../lambda/record/embedded/sqlite-keeper';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
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

const folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe.each([
  ['in memory', () => Promise.resolve({ keeper: new MemoryKeeper(), close: () => undefined })],
  [
    'in a file',
    async () => {
      const keeper = await SqliteKeeper.open(join(folder, `${randomUUID()}.db`));
      return {
        keeper,
        close: () => {
          keeper.close();
        },
      };
    },
  ],
] as const)('kept %s:', (_, open) => {
  let keeper: TextKeeper;
  let close: () => void;

  beforeEach(async () => {
    ({ keeper, close } = await open());
  });

  afterEach(() => {
    close();
  });

  describe('findings', () => {
    keepsTheFindingStorePromises(() => {
      const clock = new Clock();
      return { store: new EmbeddedFindings(clock.now, keeper), clock };
    });
  });

  describe('check states', () => {
    keepsTheCheckStatesPromises(() => new EmbeddedCheckStates(keeper));
  });

  describe('account profiles', () => {
    keepsTheAccountProfilesPromises(() => new EmbeddedAccountProfiles(keeper));
  });

  describe('the memory of listeners', () => {
    keepsTheAudienceMemoryPromises(() => new EmbeddedAudienceMemory(keeper));
  });

  describe('sweep cursors', () => {
    keepsTheSweepCursorsPromises(() => new EmbeddedSweepCursors(keeper));
  });

  describe('the past', () => {
    keepsThePastStatesPromises(() => new EmbeddedPastStates(keeper));
  });

  describe('the lease of a sweep', () => {
    keepsTheSweepLeasePromises((clock) => () => new EmbeddedSweepLease(clock.now, randomUUID(), keeper));
  });

  describe('planned windows', () => {
    keepsThePlansPromises(() => new EmbeddedPlans(keeper));
  });

  describe('acknowledgements', () => {
    keepsTheAcknowledgementsPromises(() => new EmbeddedAcknowledgements(keeper));
  });

  describe('incidents', () => {
    keepsTheIncidentsPromises(() => new EmbeddedIncidents(keeper));
  });

  describe('proofs of MFA', () => {
    keepsTheMfaProofsPromises(() => new EmbeddedMfaProofs(keeper));
  });

  describe('runs of the guided lock-down', () => {
    keepsTheHardeningsPromises(() => new EmbeddedHardenings(keeper));
  });

  describe('reviews of MFA devices', () => {
    keepsTheMfaReviewsPromises(() => new EmbeddedMfaReviews(keeper));
  });
});
