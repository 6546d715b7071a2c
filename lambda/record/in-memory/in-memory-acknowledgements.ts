import type { AccountId } from '../../domain/account-id';
import type { Acknowledgement } from '../../domain/plan';
import type { Acknowledgements } from '../acknowledgements.port';

/** Who took note of what, remembered for one process: tests. */
export class InMemoryAcknowledgements implements Acknowledgements {
  private readonly kept = new Map<string, Acknowledgement>();

  of(account: AccountId, incident: string): Promise<Acknowledgement | null> {
    return Promise.resolve(this.kept.get(`${account} ${incident}`) ?? null);
  }

  keep(acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    const name = `${acknowledgement.accountId} ${acknowledgement.incident}`;
    const kept = this.kept.get(name) ?? acknowledgement;
    this.kept.set(name, kept);
    return Promise.resolve(kept);
  }
}
