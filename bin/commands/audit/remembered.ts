import type { AccountId } from '../../../lambda/domain/account-id';
import { known, type Fact } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import type { Plan } from '../../../lambda/domain/plan';
import type { Waiver } from '../../../lambda/domain/waiver';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import type { Plans } from '../../../lambda/record/plans.port';
import { usualDays, type CheckSettings } from '../../../lambda/judge/posture/check';
import { nothingRemembered, rememberedFacts } from '../../../lambda/use-cases/remembered-facts';
import { acceptedWaivers } from '../../home/accepted';
import type { Keeping } from './memory';

/** What was seen of root's MFA before, and told of it. */
export async function rememberedIn(keeping: Keeping, account: AccountId): Promise<RememberedFacts> {
  switch (keeping.at) {
    case 'home':
      return await rememberedFacts(account, keeping.kept);
    case 'nowhere':
      return nothingRemembered;
    case 'unknown':
      return { provenMfa: keeping.fact, mfaReview: keeping.fact };
  }
}

/** As what watches the account judges it: by which days, as far as that is told, and by which windows of planned use. */
export async function settingsIn(keeping: Keeping, account: AccountId): Promise<CheckSettings> {
  if (keeping.at !== 'home') return usualDays;
  const { days, plans } = keeping.kept;
  return { ...(days ?? usualDays), plans: await plansOf(plans, account) };
}

/**
 * Where the store cannot be reached, no use counts as planned, and what was remembered of MFA says why.
 * @throws what names a window that is damaged
 */
async function plansOf(plans: Pick<Plans, 'of'>, account: AccountId): Promise<readonly Plan[]> {
  try {
    return await plans.of(account);
  } catch (error) {
    if (error instanceof StoreDownError) return [];
    throw error;
  }
}

/** The exceptions that count for whoever watches: see {@link acceptedWaivers}. */
export async function waiversIn(keeping: Keeping, account: AccountId): Promise<Fact<readonly Waiver[]>> {
  if (keeping.at === 'nowhere') return known([]);
  if (keeping.at === 'unknown') return keeping.fact;
  return await acceptedWaivers(account, keeping.kept.states);
}
