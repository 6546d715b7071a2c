import type { AccountId } from '../../domain/account-id';
import type { MfaReview } from '../../domain/mfa-proof';
import type { MfaReviews } from '../mfa-reviews.port';
import { newestOf } from '../newest-review';

/** Reviews of root's MFA devices, remembered for one process: the demo, and tests. */
export class InMemoryMfaReviews implements MfaReviews {
  private readonly kept = new Map<string, MfaReview>();

  newest(account: AccountId): Promise<MfaReview | null> {
    return Promise.resolve(newestOf([...this.kept.values()].filter(({ accountId }) => accountId === account)));
  }

  keep(review: MfaReview): Promise<void> {
    this.kept.set(`${review.accountId} ${review.at}`, review);
    return Promise.resolve();
  }
}
