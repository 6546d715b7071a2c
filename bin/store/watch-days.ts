import * as v from 'valibot';
import type { AccountId } from '../../lambda/domain/account-id';
import type { CheckDays } from '../../lambda/judge/posture/check';
import { Shelf } from '../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../lambda/record/embedded/text-keeper';

const days = v.object({ rootUnusedDays: v.number(), mfaReviewDays: v.number() }) satisfies v.GenericSchema<
  unknown,
  CheckDays
>;

/** By which days the last watch of an account judges it: the commands beside it judge by the same. */
export class WatchDays {
  private readonly keeper: TextKeeper;
  private readonly kept: Shelf<CheckDays>;

  constructor(keeper: TextKeeper) {
    this.keeper = keeper;
    this.kept = new Shelf(keeper, 'watch-days', days);
  }

  /** @throws StoreDownError */
  keep(account: AccountId, { rootUnusedDays, mfaReviewDays }: CheckDays): Promise<void> {
    return this.keeper.atomically(() => {
      this.kept.set(account, { rootUnusedDays, mfaReviewDays });
    });
  }

  /** Null where no watch of the account has begun with this store. @throws StoreDownError, DamagedValueError */
  of(account: AccountId): Promise<CheckDays | null> {
    return this.keeper.atomically(() => this.kept.get(account));
  }
}
