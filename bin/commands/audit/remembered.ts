import type { AccountId } from '../../../lambda/domain/account-id';
import { known, type Fact } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import type { Waiver } from '../../../lambda/domain/waiver';
import { usualDays, type CheckDays } from '../../../lambda/judge/posture/check';
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

/** By which what watches the account judges it, as far as that is told. */
export function daysIn(keeping: Keeping): CheckDays {
  return (keeping.at === 'home' ? keeping.kept.days : null) ?? usualDays;
}

/** The exceptions that count for whoever watches: see {@link acceptedWaivers}. */
export async function waiversIn(keeping: Keeping, account: AccountId): Promise<Fact<readonly Waiver[]>> {
  if (keeping.at === 'nowhere') return known([]);
  if (keeping.at === 'unknown') return keeping.fact;
  return await acceptedWaivers(account, keeping.kept.states);
}
