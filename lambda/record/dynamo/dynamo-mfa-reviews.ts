import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AccountId } from '../../domain/account-id';
import type { MfaReview } from '../../domain/mfa-proof';
import { DynamoAccountItems } from './dynamo-account-items';
import type { MfaReviews } from '../mfa-reviews.port';
import { newestOf } from '../newest-review';
import { storedJson } from './stored-json';
import { storedMfaReview } from '../stored/stored-mfa';

const prefix = 'mfa-review/';

/** `pk: account/<account>, sk: mfa-review/<time>`, each kept beside the others. */
export class DynamoMfaReviews implements MfaReviews {
  private readonly items: DynamoAccountItems;

  constructor(client: DynamoDBClient, tableName: string, now: () => Date) {
    this.items = new DynamoAccountItems(client, tableName, now);
  }

  /** @throws DamagedItemError when what is stored is not a review. */
  async newest(account: AccountId): Promise<MfaReview | null> {
    const items = await this.items.list(account, prefix);
    return newestOf(items.map((item) => storedJson(item, 'body', storedMfaReview)));
  }

  keep(review: MfaReview): Promise<void> {
    return this.items.save(review.accountId, prefix + review.at, review);
  }
}
