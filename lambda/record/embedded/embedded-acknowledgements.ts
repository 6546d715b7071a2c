import type { AccountId } from '../../domain/account-id';
import type { Acknowledgement } from '../../domain/plan';
import type { Acknowledgements } from '../acknowledgements.port';
import { storedAcknowledgement } from '../stored/stored-plans';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

/** Who took note of what. */
export class EmbeddedAcknowledgements implements Acknowledgements {
  private readonly keeper: TextKeeper;
  private readonly kept: Shelf<Acknowledgement>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.kept = new Shelf(keeper, 'acknowledgements', storedAcknowledgement);
  }

  of(account: AccountId, incident: string): Promise<Acknowledgement | null> {
    return this.keeper.atomically(() => this.kept.get(`${account} ${incident}`));
  }

  keep(acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    const key = `${acknowledgement.accountId} ${acknowledgement.incident}`;
    return this.keeper.atomically(() => {
      const kept = this.kept.get(key) ?? acknowledgement;
      this.kept.set(key, kept);
      return kept;
    });
  }
}
