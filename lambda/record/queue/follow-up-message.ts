import * as v from 'valibot';
import { isAccountId, type AccountId } from '../../domain/account-id';
import { followUpPurposes, type FollowUp } from '../follow-ups.port';

/** An event of EventBridge begins otherwise, and nobody but EventBridge and our functions may put messages into the queue. */
const beginning = '{"rootwatchFollowUp":';

const message = v.object({
  rootwatchFollowUp: v.object({
    accountId: v.custom<AccountId>(isAccountId),
    key: v.string(),
    incidentId: v.string(),
    purpose: v.picklist(followUpPurposes),
  }),
});

export function followUpMessage({ accountId, key, incidentId, purpose }: FollowUp): string {
  return JSON.stringify({ rootwatchFollowUp: { accountId, key, incidentId, purpose } });
}

/** Null for every other message of the queue. Never throws. */
export function parseFollowUp(body: string): FollowUp | null {
  if (!body.startsWith(beginning)) return null;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), message), body);
  return parsed.success ? parsed.output.rootwatchFollowUp : null;
}
