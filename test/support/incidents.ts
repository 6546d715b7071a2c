import { parseAccountId } from '../../lambda/domain/account-id';
import { known } from '../../lambda/domain/fact';
import type { ActivityFinding, SessionOpener } from '../../lambda/domain/finding';
import type { Incident, IncidentThread } from '../../lambda/domain/incident';
import type { IncidentReport } from '../../lambda/domain/incident-report';
import type { OpenedSession } from '../../lambda/domain/opened-session';
import type { Severity } from '../../lambda/domain/severity';
import { join, type Joined } from '../../lambda/judge/incident/join';
import { aRootLoginFinding } from './findings';

export const payments = parseAccountId('111122223333');
export const ofRoot = { accountId: payments, key: `root/${payments}` };

/** Ana of payments opened a root session on another account. */
export function anOpenedSession(changes: Partial<OpenedSession> = {}): OpenedSession {
  return {
    keyId: 'ASIAEXAMPLEEXAMPLE00',
    eventId: 'opening',
    openedAt: '2026-11-21T03:12:45Z',
    callerAccountId: payments,
    callerArn: 'arn:aws:iam::111122223333:user/ana',
    targetAccountId: parseAccountId('444455556666'),
    purpose: "to delete root's credentials",
    readsOnly: false,
    ...changes,
  };
}

/** As a finding tells the same. */
export function anOpener(changes: Partial<SessionOpener> = {}): SessionOpener {
  const { callerArn: principal, callerAccountId: accountId, openedAt: at, purpose, eventId } = anOpenedSession();
  return { principal, accountId, at, purpose, eventId, ...changes };
}

export interface Deed extends Partial<Pick<ActivityFinding, 'detection' | 'severity' | 'verdict' | 'actor'>> {
  readonly id: string;
  /** Seconds after midnight of 21 November. */
  readonly at: number;
  /** The same, by our clock. By default at once. */
  readonly heard?: number;
  /** The name of the event. By default that of a sign-in. */
  readonly call?: string;
  /** Whose call it was. By default the service of the sign-in. */
  readonly service?: string;
  /** The name of the MFA device that it was about. By default none. */
  readonly device?: string;
}

export function iso(seconds: number): string {
  return new Date(Date.parse('2026-11-21T00:00:00Z') + seconds * 1000).toISOString();
}

/** Root did something. */
export function aDeed({ id, at, call, service, device, ...changes }: Deed): ActivityFinding {
  const finding = aRootLoginFinding({ id: `activity/${payments}/${id}`, occurredAt: iso(at), ...changes });
  const eventName = call ?? finding.evidence.eventName;
  const eventSource = service === undefined ? finding.evidence.eventSource : `${service}.amazonaws.com`;
  const serial = { field: 'serialNumber', value: `arn:aws:iam::${payments}:mfa/${device ?? ''}` };
  const targets = device === undefined ? finding.evidence.targets : [serial];
  return { ...finding, evidence: { ...finding.evidence, eventId: id, eventName, eventSource, targets } };
}

export const aFailure = (id: string, at: number, heard = at): Deed => ({
  id,
  at,
  heard,
  detection: 'root-login-failed',
  severity: 'medium',
});

export const aRead = (id: string, at: number): Deed => ({
  id,
  at,
  detection: 'root-read',
  severity: 'low',
  verdict: 'record',
});

/** The deeds in the order in which they arrive, each joined by what the thread has become. */
export class Threaded {
  thread: IncidentThread | null = null;
  readonly joined: Joined[] = [];

  arrive(deed: Deed, { isPast = false, place = ofRoot } = {}): Joined {
    const joined = join(this.thread, { finding: aDeed(deed), place, at: iso(deed.heard ?? deed.at), isPast });
    this.joined.push(joined);
    if (joined.change !== null) this.thread = { ...joined.change, version: joined.change.version + 1 };
    return joined;
  }

  get incidents(): readonly Incident[] {
    return this.thread?.incidents ?? [];
  }

  /** `opens now`, `owed`, … in order of arrival; `none` for what belongs to no incident. */
  get tellings(): readonly string[] {
    return this.joined.map(({ membership }) =>
      membership === null ? 'none' : `${membership.opens ? 'opens ' : ''}${membership.telling}`,
    );
  }

  changeNewest(change: (incident: Incident) => Incident): void {
    if (this.thread === null) throw new Error('There is no thread yet.');
    const incidents = this.thread.incidents.map((one, index, { length }) => (index === length - 1 ? change(one) : one));
    this.thread = { ...this.thread, incidents };
  }
}

export function threadedBy(...deeds: readonly Deed[]): Threaded {
  const threaded = new Threaded();
  for (const deed of deeds) threaded.arrive(deed);
  return threaded;
}

export const severely = (severity: Severity, detection: string) => ({ severity, detection });

/** Of what root did in payments, half an hour later. */
export function aSummary(changes: Partial<IncidentReport> = {}): IncidentReport {
  const [incident] = threadedBy({ id: 'login', at: 0 }).incidents;
  if (incident === undefined) throw new Error('There is an incident.');
  const account = { id: payments, name: 'payments' };
  const rest = { onlyLookedAt: [], events: [], gravest: null, changes: null, acknowledged: known(null), at: iso(1800) };
  return { kind: 'summary', incident, sessionKey: null, account, ...rest, ...changes };
}
