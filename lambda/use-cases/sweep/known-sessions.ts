import type { AccountId } from '../../domain/account-id';
import { shifted, type TimeWindow } from '../../domain/history';
import type { IncidentThread } from '../../domain/incident';
import { sessionKeyIn } from '../../judge/incident/thread';
import type { Incidents } from '../../record/incidents.port';

/** A root session of which some call has reached us. */
export interface KnownSession {
  /** Its temporary key. */
  readonly keyId: string;
  /** ISO 8601, UTC: when the last call of it that we know of happened, to about a minute. */
  readonly lastAt: string;
}

/** Each is one question more in every region, at one a second. */
const mostKnown = 20;

/** AWS ends a session after at most 900 seconds: what else was done in it was done no further away than this. */
const reachSeconds = 16 * 60;

/**
 * The root sessions on the account that opened an incident or are part of one, each once, the newest first: by one query of the
 * account's own items. Threads that cannot be read are named by whoever looks at each incident after a sweep. Those that were
 * opened from the account are not among them: their calls stand in the history of another.
 */
export async function knownSessions(
  account: AccountId,
  incidents: Pick<Incidents, 'threads'>,
): Promise<readonly KnownSession[]> {
  const { threads } = await incidents.threads(account);
  const sessions = threads.flatMap((thread) => [...sessionOf(thread), ...openedIn(thread, account)]);
  const lastOfEach = new Map(sessions.sort(byLastCall).map((session) => [session.keyId, session]));
  return [...lastOfEach.values()].sort(byLastCall).slice(-mostKnown).reverse();
}

function byLastCall(left: KnownSession, right: KnownSession): number {
  return Date.parse(left.lastAt) - Date.parse(right.lastAt);
}

/** Keys of the sessions that may have done something in that window. */
export function keysIn({ from, to }: TimeWindow, sessions: readonly KnownSession[]): readonly string[] {
  return sessions
    .filter(({ lastAt }) => shifted(lastAt, reachSeconds) >= from && shifted(lastAt, -reachSeconds) <= to)
    .map(({ keyId }) => keyId);
}

function sessionOf(thread: IncidentThread): readonly KnownSession[] {
  const keyId = sessionKeyIn(thread);
  const lastAt = thread.incidents.at(-1)?.lastAt;
  return keyId === null || lastAt === undefined ? [] : [{ keyId, lastAt }];
}

/** Where a call that nothing marked came first, the session is part of an incident of root itself. */
function openedIn({ incidents }: IncidentThread, account: AccountId): readonly KnownSession[] {
  const sessions = incidents.flatMap((incident) => incident.sessions);
  return sessions
    .filter(({ targetAccountId }) => targetAccountId === account)
    .map(({ keyId, openedAt }) => ({ keyId, lastAt: openedAt }));
}
