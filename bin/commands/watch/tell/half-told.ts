import * as v from 'valibot';
import type { AccountId } from '../../../../lambda/domain/account-id';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { Remembered } from '../remembered';

/**
 * What Slack has, or will get from the outbox, while the terminal could not take it: the next start tells it again, and then the
 * terminal alone is to hear it. What cannot be written is told to both again.
 */
export class HalfTold {
  private readonly names: Remembered<readonly string[]>;

  constructor(account: AccountId, keeper: TextKeeper) {
    this.names = new Remembered(account, keeper, 'half-told', v.array(v.string()));
  }

  /** @throws StoreDownError */
  recall(): Promise<void> {
    return this.names.recall();
  }

  /** @param name the same for the same message whenever it is told */
  has(name: string): boolean {
    return this.all.includes(name);
  }

  async add(name: string): Promise<void> {
    if (!this.has(name)) await this.become([...this.all, name]);
  }

  async remove(name: string): Promise<void> {
    await this.become(this.all.filter((each) => each !== name));
  }

  /** What begins so has had its turn: should the same come later, it is news. */
  async removeAll(prefix: string): Promise<void> {
    await this.become(this.all.filter((each) => !each.startsWith(prefix)));
  }

  private get all(): readonly string[] {
    return this.names.value ?? [];
  }

  private become(names: readonly string[]): Promise<void> {
    return this.names.become(names.length === 0 ? null : names);
  }
}
