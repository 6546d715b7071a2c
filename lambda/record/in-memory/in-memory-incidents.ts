import type { AccountId } from '../../domain/account-id';
import type { IncidentEvent, IncidentThread } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import { byOccurrence } from '../incident-order';
import type { Incidents, KeptSession, KeptThreads, ThreadPlace } from '../incidents.port';
import { InMemoryVersions } from './in-memory-versions';

/** Incidents for one process: the demo, and tests. */
export class InMemoryIncidents implements Incidents {
  private readonly saved = new InMemoryVersions<IncidentThread>();
  private readonly kept = new Map<string, IncidentEvent>();
  private readonly sessions = new Map<string, KeptSession>();

  thread(place: ThreadPlace): Promise<IncidentThread | null> {
    return Promise.resolve(this.saved.of(keyOf(place)));
  }

  threads(account: AccountId): Promise<KeptThreads> {
    const threads = this.saved.all().filter(({ accountId }) => accountId === account);
    return Promise.resolve({ threads, damaged: [] });
  }

  async keep(event: IncidentEvent, change: IncidentThread | null): Promise<IncidentEvent | null> {
    const key = `${event.incidentId} ${event.findingId}`;
    const before = this.kept.get(key);
    if (before !== undefined) return before;
    if (change !== null) await this.save(change);
    this.kept.set(key, event);
    return null;
  }

  async save(thread: IncidentThread): Promise<void> {
    await Promise.resolve();
    this.saved.replace(keyOf(thread), thread);
  }

  events(incidentId: string): Promise<readonly IncidentEvent[]> {
    const events = [...this.kept.values()].filter((event) => event.incidentId === incidentId);
    return Promise.resolve(events.sort(byOccurrence));
  }

  ofSession(keyId: string, proposed: ThreadPlace, opened: OpenedSession | null): Promise<KeptSession> {
    const kept = this.sessions.get(keyId);
    const session = { place: kept?.place ?? proposed, opened: kept?.opened ?? opened };
    this.sessions.set(keyId, session);
    return Promise.resolve(session);
  }

  openedSession(keyId: string): Promise<OpenedSession | null> {
    return Promise.resolve(this.sessions.get(keyId)?.opened ?? null);
  }
}

function keyOf({ accountId, key }: ThreadPlace): string {
  return `${accountId} ${key}`;
}
