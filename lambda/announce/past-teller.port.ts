import type { AccountProfile } from '../domain/account';
import type { PastSumUp } from '../domain/past';

/** Tells people what root did before Rootwatch watched, when the welcome message could not say it yet. */
export interface PastTeller {
  /**
   * One message. Rejects when it was not accepted: the caller must not count it as told then.
   * @param at ISO 8601: now
   */
  tellPast(account: AccountProfile, sumUp: PastSumUp, at: string): Promise<void>;
}
