import type { AccountId } from '../domain/account-id';
import type { Acknowledgement } from '../domain/plan';

/** Keeps who took note of which incident, for ever: it is evidence. Throws StoreDownError when the store cannot be reached. */
export interface Acknowledgements {
  /** Null while nobody did. */
  of(account: AccountId, incident: string): Promise<Acknowledgement | null>;

  /** Keeps the first of an incident; a later one never takes its place. @returns the one that is kept */
  keep(acknowledgement: Acknowledgement): Promise<Acknowledgement>;
}
