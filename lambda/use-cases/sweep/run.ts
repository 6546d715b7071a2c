import type { PastTeller } from '../../announce/past-teller.port';
import type { AccountId } from '../../domain/account-id';
import type { EnabledRegions } from '../../observe/enabled-regions.port';
import type { AudienceMemory } from '../../record/audience-memory.port';
import type { PastStates } from '../../record/past-states.port';
import type { SweepCursors } from '../../record/sweep-cursors.port';
import type { SweepLease } from '../../record/sweep-lease.port';
import type { ActivityServices } from '../respond-to-activity';
import type { Troubles } from '../troubles';
import type { KnownSession } from './known-sessions';
import type { HistoryReader } from './read-window';

export interface SweepServices extends HistoryReader {
  readonly accountId: AccountId;
  /** Where the product runs. */
  readonly homeRegion: string;
  readonly regions: EnabledRegions;
  readonly cursors: SweepCursors;
  readonly pasts: PastStates;
  readonly lease: SweepLease;
  readonly memory: AudienceMemory;
  readonly teller: PastTeller;
  readonly activity: ActivityServices;
  now(): Date;
  /** After this moment the sweep that begins now does nothing any more. */
  endsBy(): Date;
}

/** One sweep. */
export interface Run {
  readonly services: SweepServices;
  /** ISO 8601, to the second: when it began, and the end of every new window. */
  readonly at: string;
  /** ISO 8601: what happened before is told in sum only. */
  readonly since: string;
  /** Root sessions of late, to look for by their keys; see {@link lookupsIn}. */
  readonly sessions: readonly KnownSession[];
  /** Ids of events that were handed on in this sweep. */
  readonly seen: Set<string>;
  readonly troubles: Troubles;
}
