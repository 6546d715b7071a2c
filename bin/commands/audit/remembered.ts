import type { AccountId } from '../../../lambda/domain/account-id';
import { known, type Fact } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import type { Plan } from '../../../lambda/domain/plan';
import type { Waiver } from '../../../lambda/domain/waiver';
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

/** Where they cannot be read, no use counts as planned. That the store could not be read, what was remembered of MFA says. */
async function plansOf(plans: Pick<Plans, 'of'>, account: AccountId): Promise<readonly Plan[]> {
  return await plans.of(account).catch(() => []);
}

/** The exceptions that count for whoever watches: see {@link acceptedWaivers}. */
export async function waiversIn(keeping: Keeping, account: AccountId): Promise<Fact<readonly Waiver[]>> {
  if (keeping.at === 'nowhere') return known([]);
  if (keeping.at === 'unknown') return keeping.fact;
  return await acceptedWaivers(account, keeping.kept.states);
}
