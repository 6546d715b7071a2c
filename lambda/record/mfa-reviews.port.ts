import type { AccountId } from '../domain/account-id';
import type { MfaReview } from '../domain/mfa-proof';

/** Keeps every review of root's MFA devices, for ever: it is evidence. Throws StoreDownError when the store cannot be reached. */
export interface MfaReviews {
  /** Null while nobody has reviewed them. */
  newest(account: AccountId): Promise<MfaReview | null>;

  /** A review of the same account at the same moment takes the place of the other. */
  keep(review: MfaReview): Promise<void>;
}
