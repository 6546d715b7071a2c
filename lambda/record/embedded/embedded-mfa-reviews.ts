import type { AccountId } from '../../domain/account-id';
import type { MfaReview } from '../../domain/mfa-proof';
import type { MfaReviews } from '../mfa-reviews.port';
import { newestOf } from '../newest-review';
import { storedMfaReview } from '../stored/stored-mfa';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

/** Reviews of root's MFA devices. */
export class EmbeddedMfaReviews implements MfaReviews {
  private readonly keeper: TextKeeper;
  private readonly kept: Shelf<MfaReview>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.kept = new Shelf(keeper, 'mfa-reviews', storedMfaReview);
  }

  newest(account: AccountId): Promise<MfaReview | null> {
    return this.keeper.atomically(() => newestOf(this.kept.under(`${account} `)));
  }

  keep(review: MfaReview): Promise<void> {
    return this.keeper.atomically(() => {
      this.kept.set(`${review.accountId} ${review.at}`, review);
    });
  }
}
