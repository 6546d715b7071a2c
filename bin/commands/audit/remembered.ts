import type { AccountId } from '../../../lambda/domain/account-id';
import { known, notKnown, type Fact } from '../../../lambda/domain/fact';
import type { RememberedFacts } from '../../../lambda/domain/root-posture';
import type { Waiver } from '../../../lambda/domain/waiver';
import { usualDays, type CheckDays } from '../../../lambda/judge/posture/check';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { nothingRemembered, rememberedFacts } from '../../../lambda/use-cases/remembered-facts';
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

/** The exceptions under which the last review saw a check fail: what watches counts, not a file on this machine. */
export async function waiversIn(keeping: Keeping, account: AccountId): Promise<Fact<readonly Waiver[]>> {
  if (keeping.at === 'nowhere') return known([]);
  if (keeping.at === 'unknown') return keeping.fact;
  try {
    const ids = checks.map(({ id }) => id);
    const states = await keeping.kept.states.of(account, ids);
    return known(states.flatMap(({ waiver }) => waiver ?? []));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return notKnown('failed', `what the last review saw could not be read: ${said}`);
  }
}
