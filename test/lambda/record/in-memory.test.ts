import { InMemoryAccountProfiles } from '../../../lambda/record/in-memory-account-profiles';
import { InMemoryAudienceMemory } from '../../../lambda/record/in-memory-audience-memory';
import { InMemoryCheckStates } from '../../../lambda/record/in-memory-check-states';
import { InMemoryFindings } from '../../../lambda/record/in-memory-findings';
import {
  keepsTheAccountProfilesPromises,
  keepsTheAudienceMemoryPromises,
  keepsTheCheckStatesPromises,
} from '../../contracts/account-memories';
import { keepsTheFindingStorePromises } from '../../contracts/finding-store';
import { Clock } from '../../support/clock';

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
