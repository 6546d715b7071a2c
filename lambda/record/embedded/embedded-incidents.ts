import * as v from 'valibot';
import type { AccountId } from '../../domain/account-id';
import type { IncidentEvent, IncidentThread } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import { byOccurrence } from '../incident-order';
import type { Incidents, KeptSession, KeptThreads, ThreadPlace } from '../incidents.port';
import { storedIncidentEvent, storedOpenedSession, storedPlace, storedThread } from '../stored/stored-incident';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';
import { replaceVersion } from './versions';

const keptSession = v.object({ place: storedPlace, opened: v.nullable(storedOpenedSession) });

/** Incidents by thread, their events, and whose session a temporary key is. */
export class EmbeddedIncidents implements Incidents {
  private readonly keeper: TextKeeper;
  private readonly saved: Shelf<IncidentThread>;
  private readonly kept: Shelf<IncidentEvent>;
  private readonly sessions: Shelf<KeptSession>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.saved = new Shelf(keeper, 'incidents', storedThread);
    this.kept = new Shelf(keeper, 'incident-events', storedIncidentEvent);
    this.sessions = new Shelf(keeper, 'sessions', keptSession);
  }

  thread(place: ThreadPlace): Promise<IncidentThread | null> {
    return this.keeper.atomically(() => this.saved.get(keyOf(place)));
  }

  async threads(account: AccountId): Promise<KeptThreads> {
    const { values, damaged } = await this.keeper.atomically(() => this.saved.readableUnder(`${account} `));
    return { threads: values, damaged };
  }

  keep(event: IncidentEvent, change: IncidentThread | null): Promise<IncidentEvent | null> {
    const key = `${event.incidentId} ${event.findingId}`;
    return this.keeper.atomically(() => {
      const before = this.kept.get(key);
      if (before !== null) return before;
      if (change !== null) replaceVersion(this.saved, keyOf(change), change);
      this.kept.set(key, event);
      return null;
    });
  }

  save(thread: IncidentThread): Promise<void> {
    return this.keeper.atomically(() => {
      replaceVersion(this.saved, keyOf(thread), thread);
    });
  }

  async events(incidentId: string): Promise<readonly IncidentEvent[]> {
    const events = await this.keeper.atomically(() => this.kept.under(`${incidentId} `));
    return [...events].sort(byOccurrence);
  }

  ofSession(keyId: string, proposed: ThreadPlace, opened: OpenedSession | null): Promise<KeptSession> {
    return this.keeper.atomically(() => {
      const kept = this.sessions.get(keyId);
      const place = kept?.place ?? { accountId: proposed.accountId, key: proposed.key };
      const session = { place, opened: kept?.opened ?? opened };
      this.sessions.set(keyId, session);
      return session;
    });
  }

  async openedSession(keyId: string): Promise<OpenedSession | null> {
    const session = await this.keeper.atomically(() => this.sessions.get(keyId));
    return session?.opened ?? null;
  }
}

function keyOf({ accountId, key }: ThreadPlace): string {
  return `${accountId} ${key}`;
}
