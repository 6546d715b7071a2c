import type { AccountId } from '../domain/account-id';
import type { IncidentEvent, IncidentThread } from '../domain/incident';
import type { OpenedSession } from '../domain/opened-session';

export type ThreadPlace = Pick<IncidentThread, 'accountId' | 'key'>;

export interface KeptThreads {
  readonly threads: readonly IncidentThread[];
  /** One for each that cannot be read, naming it. */
  readonly damaged: readonly Error[];
}

/** A root session as the store knows it. */
export interface KeptSession {
  readonly place: ThreadPlace;
  /** Null as long as no AssumeRoot of it has been seen. */
  readonly opened: OpenedSession | null;
}

/** Remembers incidents by thread, and their events. Every method throws StoreDownError when the store cannot be reached. */
export interface Incidents {
  /** Null when nothing is remembered of the thread. Sees every earlier write. */
  thread(place: ThreadPlace): Promise<IncidentThread | null>;

  /** Every thread that is kept under the account, in no particular order. One that is damaged hides no other. */
  threads(account: AccountId): Promise<KeptThreads>;

  /**
   * Keeps an event of an incident, once, together with what it changed in its thread: both or neither.
   * @param change made of what {@link thread} gave; null when it changes nothing
   * @returns the event as it was kept before; null when it was not, and is now
   * @throws OvertakenError when the thread was saved meanwhile: then nothing is kept
   */
  keep(event: IncidentEvent, change: IncidentThread | null): Promise<IncidentEvent | null>;

  /**
   * Replaces the thread whose version the given one carries, or is the first when that is 0.
   * @throws OvertakenError when another was saved since that version was read: then nothing is replaced
   */
  save(thread: IncidentThread): Promise<void>;

  /** Its events in the order in which they happened. */
  events(incidentId: string): Promise<readonly IncidentEvent[]>;

  /**
   * The thread of a root session, known by its temporary key: who asks first decides, and all others get the same answer. So
   * the call that opened it and the calls made with it meet, whichever arrives first.
   * @param opened what the call that opened it says; kept from then on. Null in every other call.
   */
  ofSession(keyId: string, proposed: ThreadPlace, opened: OpenedSession | null): Promise<KeptSession>;

  /** The root session of that temporary key; null when no AssumeRoot of it has been seen. Sees every earlier write. */
  openedSession(keyId: string): Promise<OpenedSession | null>;
}
