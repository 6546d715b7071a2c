import type { AccountId } from './account-id';
import type { UnreadRegion } from './history';
import type { Severity } from './severity';

/** One successful sign-in of root from before Rootwatch watched. */
export interface PastSignIn {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly sourceIp: string | null;
  readonly mfa: boolean;
}

/** What root did, or what was done to root, counted by the catalogue's entry. */
export interface PastDeed {
  readonly detection: string;
  readonly title: string;
  readonly severity: Severity;
  readonly times: number;
  /** ISO 8601, UTC. */
  readonly lastAt: string;
}

/** What a reading of the past has found so far. */
export interface PastTally {
  readonly signIns: {
    readonly times: number;
    readonly withoutMfa: number;
    /** Newest first, at most {@link mostSignIns}. */
    readonly newest: readonly PastSignIn[];
  };
  /** All but the sign-ins. */
  readonly deeds: readonly PastDeed[];
  /** Records that nobody can understand. */
  readonly unreadable: number;
}

export const mostSignIns = 100;

export const emptyTally: PastTally = { signIns: { times: 0, withoutMfa: 0, newest: [] }, deeds: [], unreadable: 0 };

/** What root did before Rootwatch watched, as people are told. */
export interface PastSumUp extends PastTally {
  /** ISO 8601, UTC: both ends included. */
  readonly from: string;
  readonly to: string;
  /** The regions whose history was read to its end. */
  readonly regions: readonly string[];
  readonly unread: readonly UnreadRegion[];
  /** Why only some regions are known; null when all enabled ones are. */
  readonly regionsUnknown: string | null;
}

/** What is remembered of an account's past between two sweeps. */
export interface PastState {
  readonly accountId: AccountId;
  /** ISO 8601, UTC: what happened before is summed up instead of announced. */
  readonly since: string;
  /** Null until every region was read, or will not be for now. */
  readonly sumUp: PastSumUp | null;
  /** ISO 8601: when people were told {@link sumUp}; null while they were not. */
  readonly toldAt: string | null;
  /** Regions whose past people were told at any time. */
  readonly toldRegions: readonly string[];
}

/** What people were never told, or null. */
export function untold(state: PastState | null): PastSumUp | null {
  return state !== null && state.toldAt === null ? state.sumUp : null;
}

export function told(state: PastState, at: string): PastState {
  const regions = new Set([...state.toldRegions, ...(state.sumUp?.regions ?? [])]);
  return { ...state, toldAt: at, toldRegions: [...regions] };
}
