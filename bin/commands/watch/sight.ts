import * as v from 'valibot';
import { utcTime } from '../../../lambda/contract/utc-time';
import type { AccountId } from '../../../lambda/domain/account-id';
import type { Finding, PostureEvidence } from '../../../lambda/domain/finding';
import { Shelf } from '../../../lambda/record/embedded/shelf';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { blindnesses, type Blindness, type Unseen } from './look';

/**
 * `blind`: AWS does not let us see the account. `returning`: it does again, and no review has come to its end since. `since` is
 * when it began; `told`: whether people were.
 */
const sight = v.variant('state', [
  v.object({ state: v.literal('seeing') }),
  v.object({
    state: v.literal('blind'),
    since: utcTime,
    why: v.picklist(blindnesses),
    told: v.array(v.picklist(blindnesses)),
  }),
  v.object({ state: v.literal('returning'), since: utcTime, told: v.array(v.picklist(blindnesses)) }),
]);

type Kept = v.InferOutput<typeof sight>;

/** A network that is away for a moment, as after a laptop wakes up, is nothing to tell people of. */
const patienceMs = 120_000;

/** Whether the account can be seen; remembered, so that people are told once though the process is started anew. */
export class Sight {
  private readonly account: AccountId;
  private readonly keeper: TextKeeper;
  private readonly shelf: Shelf<Kept>;
  private current: Kept = { state: 'seeing' };

  constructor(account: AccountId, keeper: TextKeeper) {
    this.account = account;
    this.keeper = keeper;
    this.shelf = new Shelf(keeper, 'sight', sight);
  }

  /** @throws StoreDownError */
  async recall(): Promise<void> {
    this.current = (await this.keeper.atomically(() => this.shelf.get(this.account))) ?? this.current;
  }

  /** ISO 8601: since when nothing can be seen; null when it can. */
  get blindSince(): string | null {
    return this.current.state === 'blind' ? this.current.since : null;
  }

  /** True while people were told that nothing can be seen. */
  get isBlindAndTold(): boolean {
    return this.current.state === 'blind' && this.current.told.length > 0;
  }

  /** @returns true when people are to be told now: then {@link told} is to follow */
  async lost({ why }: Unseen, at: Date): Promise<boolean> {
    const { since, told } = this.before(at);
    await this.become({ state: 'blind', since, why, told: [...told] });
    return !told.includes(why) && (why !== 'failed' || at.getTime() - Date.parse(since) >= patienceMs);
  }

  async told(): Promise<void> {
    const { current } = this;
    if (current.state === 'blind') await this.become({ ...current, told: [...current.told, current.why] });
  }

  /** The account can be seen. @returns whether it could not be before */
  async regained(): Promise<boolean> {
    const { current } = this;
    if (current.state !== 'blind') return false;
    await this.become({ state: 'returning', since: current.since, told: current.told });
    return true;
  }

  /** A review came to its end. */
  async reviewed(): Promise<void> {
    if (this.current.state === 'returning') await this.become({ state: 'seeing' });
  }

  /** What one message says for all checks together is not said by each of them. */
  softened<F extends Finding>(finding: F): F {
    return this.isSaidByOneMessage(finding) ? { ...finding, notify: 'quiet' } : finding;
  }

  private isSaidByOneMessage({ outcome, transition, evidence }: Finding): boolean {
    const { current } = this;
    switch (current.state) {
      case 'seeing':
        return false;
      case 'blind':
        return outcome === 'unknown';
      case 'returning':
        if (outcome === 'fail') return transition === 'still-open';
        return transition === 'resolved' && 'openSince' in evidence && isOf(current.since, evidence);
    }
  }

  private before(at: Date): { readonly since: string; readonly told: readonly Blindness[] } {
    return this.current.state === 'seeing' ? { since: at.toISOString(), told: [] } : this.current;
  }

  /** What cannot be written now holds for this process; that the store is down is said by whoever holds the lease in it. */
  private async become(next: Kept): Promise<void> {
    this.current = next;
    try {
      await this.keeper.atomically(() => {
        this.shelf.set(this.account, next);
      });
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
    }
  }
}

/** The credentials may have ended in the middle of the review before anybody noticed. */
const slackMs = 3_600_000;

/** What was out of sight before, for a reason of its own, is told on its own. */
function isOf(since: string, { wasOpenAs, openSince }: Pick<PostureEvidence, 'wasOpenAs' | 'openSince'>): boolean {
  return wasOpenAs === 'unknown' && openSince !== null && Date.parse(openSince) >= Date.parse(since) - slackMs;
}
