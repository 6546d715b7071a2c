import * as v from 'valibot';
import { utcTime } from '../../../../lambda/contract/utc-time';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { SweepCursor } from '../../../../lambda/domain/sweep-cursor';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { Remembered } from '../remembered';

/** What no sweep will find any more: the region's history was not read for longer than AWS keeps it. */
export type Gap = Pick<SweepCursor, 'region' | 'settledUntil'>;

/** Which gaps people know of, by region and by where its reading had ended. */
export class ToldGaps {
  private readonly ends: Remembered<Readonly<Record<string, string>>>;

  constructor(account: AccountId, keeper: TextKeeper) {
    this.ends = new Remembered(account, keeper, 'gaps', v.record(v.string(), utcTime));
  }

  /** @throws StoreDownError */
  recall(): Promise<void> {
    return this.ends.recall();
  }

  has({ region, settledUntil }: Gap): boolean {
    return this.ends.value?.[region] === settledUntil;
  }

  async add(gaps: readonly Gap[]): Promise<void> {
    const added = Object.fromEntries(gaps.map(({ region, settledUntil }) => [region, settledUntil]));
    await this.ends.become({ ...this.ends.value, ...added });
  }
}
