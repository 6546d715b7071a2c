import type { Plan } from '../../lambda/domain/plan';
import type { PlanServices } from '../../lambda/use-cases/planned-use/settle-plan';
import { aPlan } from './plans';
import type { ReviewedAccount } from './review';

export const place = { partition: 'aws', profile: null };
export const lee = 'arn:aws:iam::111122223333:user/lee';

/** Two hours from now on, not told yet. */
export function coming({ clock }: ReviewedAccount, overrides: Partial<Plan> = {}): Plan {
  const later = (hours: number): string => new Date(clock.now().getTime() + hours * 3_600_000).toISOString();
  return aPlan({ from: later(0), to: later(2), createdAt: later(0), announcedAt: null, ...overrides });
}

export function servicesOf(account: ReviewedAccount): PlanServices {
  const { plans, findings, announcer, clock } = account;
  return { plans, findings, announcer, findingText: account.services().findingText, now: clock.now };
}

/** What people heard of windows since the last time somebody asked. */
export function heardOf({ announcer }: ReviewedAccount): readonly string[] {
  return announcer.toPeople
    .splice(0)
    .filter(({ detection }) => detection === 'planned-use')
    .map(({ evidence }) => ('deed' in evidence ? evidence.deed : ''));
}

export async function kept({ plans }: ReviewedAccount): Promise<Plan | undefined> {
  const [plan] = await plans.of(aPlan().accountId);
  return plan;
}
