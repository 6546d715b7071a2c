import type { AccountId } from '../domain/account-id';
import type { IncidentEvent, IncidentThread } from '../domain/incident';
import { byOccurrence } from './incident-order';
import type { Incidents, KeptThreads, ThreadPlace } from './incidents.port';
import { InMemoryVersions } from './in-memory-versions';

/** Incidents for one process: the demo, and tests. */
export class InMemoryIncidents implements Incidents {
  private readonly saved = new InMemoryVersions<IncidentThread>();
  private readonly kept = new Map<string, IncidentEvent>();
  private readonly sessions = new Map<string, ThreadPlace>();

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

  ofSession(keyId: string, proposed: ThreadPlace): Promise<ThreadPlace> {
    const place = this.sessions.get(keyId) ?? proposed;
    this.sessions.set(keyId, place);
    return Promise.resolve(place);
  }
}

function keyOf({ accountId, key }: ThreadPlace): string {
  return `${accountId} ${key}`;
}
