import type { AccountId } from '../../domain/account-id';
import type { ActivityFinding } from '../../domain/finding';
import type { Incident, IncidentTelling } from '../../domain/incident';
import { isAtLeast } from '../../domain/severity';
import { withFailure } from './failures';
import type { Place } from './thread';

const minute = 60_000;

/** SNS drops a subscriber who gets too many mails at once, and a person stops reading: at most one message a minute. */
export const quietAfterMessage = minute;

export interface Joining {
  readonly finding: ActivityFinding;
  readonly place: Place;
  /** ISO 8601, UTC: our clock. */
  readonly at: string;
  /** True for what happened before Rootwatch watched: it joins and opens nothing. */
  readonly isPast: boolean;
}

export interface Membership {
  /** With the event in it. */
  readonly incident: Incident;
  readonly opens: boolean;
  readonly telling: IncidentTelling;
}

export function opened({ finding, place, at }: Joining): Membership {
  const { occurredAt, severity, detection, actor } = finding;
  const incident: Incident = {
    id: finding.id.replace(/^activity\//, 'incident/'),
    accounts: accountsWith([], finding, place.accountId),
    actor: actor.kind,
    startedAt: occurredAt,
    lastAt: occurredAt,
    heardAt: at,
    severity,
    told: [detection],
    lastToldAt: at,
    messages: 1,
    owed: [],
    ...withFailure({ failures: [], bruteForce: null }, finding),
    speakingUntil: null,
    endedAt: null,
  };
  return { incident, opens: true, telling: 'now' };
}

/** The incident stays the very same object when the event adds nothing that has to be remembered of it. */
export function joined(incident: Incident, joining: Joining): Membership {
  const telling = tellingOf(incident, joining);
  return { incident: told(heard(incident, joining), joining, telling), opens: false, telling };
}

export function byStart(left: Incident, right: Incident): number {
  return Date.parse(left.startedAt) - Date.parse(right.startedAt);
}

function tellingOf(
  { severity, told: known, lastToldAt, endedAt }: Incident,
  { finding, at }: Joining,
): IncidentTelling {
  if (finding.verdict !== 'alert') return 'quiet';
  const isGraver = !isAtLeast(severity, finding.severity);
  if (!isGraver && known.includes(finding.detection)) return 'quiet';
  const sinceLast = Date.parse(at) - Date.parse(lastToldAt);
  // A clock that was set back must not keep an alert waiting; after the summary nothing follows that could take it along.
  return endedAt === null && sinceLast >= 0 && sinceLast < quietAfterMessage ? 'owed' : 'now';
}

/** Times are kept to the minute only, so that a burst of the same is not a burst of writes to one item. */
function heard(incident: Incident, { finding, place, at }: Joining): Incident {
  const accounts = accountsWith(incident.accounts, finding, place.accountId);
  const { failures, bruteForce } = withFailure(incident, finding);
  const isEarlier = Date.parse(finding.occurredAt) < Date.parse(incident.startedAt);
  const isLater = Date.parse(finding.occurredAt) >= Date.parse(incident.lastAt) + minute;
  const isLongAfter = Math.abs(Date.parse(at) - Date.parse(incident.heardAt)) >= minute;
  const isSame = accounts === incident.accounts && failures === incident.failures;
  if (isSame && !isEarlier && !isLater && !isLongAfter) return incident;
  return {
    ...incident,
    accounts,
    failures,
    bruteForce,
    startedAt: isEarlier ? finding.occurredAt : incident.startedAt,
    lastAt: latest(incident.lastAt, finding.occurredAt),
    heardAt: at,
  };
}

function told(incident: Incident, { finding, at }: Joining, telling: IncidentTelling): Incident {
  if (telling === 'quiet') return incident;
  const spoken: Incident = {
    ...incident,
    severity: isAtLeast(incident.severity, finding.severity) ? incident.severity : finding.severity,
    told: incident.told.includes(finding.detection) ? incident.told : [...incident.told, finding.detection],
    lastAt: latest(incident.lastAt, finding.occurredAt),
    heardAt: at,
  };
  if (telling === 'owed') return { ...spoken, owed: [...incident.owed, finding.id] };
  return { ...spoken, lastToldAt: at, messages: incident.messages + 1 };
}

function accountsWith(
  accounts: readonly AccountId[],
  { account: { id } }: ActivityFinding,
  home: AccountId,
): readonly AccountId[] {
  const account = id ?? home;
  return accounts.includes(account) ? accounts : [...accounts, account];
}

function latest(left: string, right: string): string {
  return Date.parse(left) >= Date.parse(right) ? left : right;
}
