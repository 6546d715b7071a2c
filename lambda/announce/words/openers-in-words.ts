import { mostSessionsKept } from '../../domain/incident';
import type { IncidentReport } from '../../domain/incident-report';
import type { OpenedSession } from '../../domain/opened-session';
import { list } from './list';
import { timesInWords } from './past-in-words';
import { openerInWords } from './who-in-words';

const mostNamed = 10;

/** Who opened the root sessions of an incident, what for and how often; empty for an incident without one. */
export function openersInWords(
  { incident, sessionKey }: Pick<IncidentReport, 'incident' | 'sessionKey'>,
  timeZone: string,
): string {
  const isAll = incident.sessions.length < mostSessionsKept;
  const openings = openingsIn(incident.sessions).map((opening) => openingInWords(opening, isAll, timeZone));
  const more = openings.length - mostNamed;
  const named = more > 0 ? [...openings.slice(0, mostNamed), `and ${String(more)} more`] : openings;
  if (named.length > 0) return list('WHO OPENED THE SESSION', named);
  return sessionKey === null
    ? ''
    : `The root session was opened from another account, by whom is not known here: ask the management account for key ${sessionKey}.`;
}

interface Opening {
  readonly first: OpenedSession;
  readonly times: number;
}

/** What one caller opened for one purpose; what can change something comes first. */
function openingsIn(sessions: readonly OpenedSession[]): readonly Opening[] {
  const openings = new Map<string, Opening>();
  for (const session of sessions) {
    const likeness = [session.callerAccountId, session.callerArn, session.purpose].join(' ');
    const known = openings.get(likeness);
    openings.set(likeness, { first: known?.first ?? session, times: (known?.times ?? 0) + 1 });
  }
  return [...openings.values()].sort((left, right) => Number(left.first.readsOnly) - Number(right.first.readsOnly));
}

function openingInWords({ first, times }: Opening, isAll: boolean, timeZone: string): string {
  const { callerArn: principal, callerAccountId: accountId, openedAt: at, purpose } = first;
  const often = times === 1 ? '' : `; ${timesInWords(times)}${isAll ? '' : ' or more'}`;
  return `${openerInWords({ principal, accountId, at, purpose }, timeZone)}${often}.`;
}
