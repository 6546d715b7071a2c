import { eventLines } from '../../lambda/announce/words/incident-in-words';
import { isAccountId } from '../../lambda/domain/account-id';
import type { IncidentEvent } from '../../lambda/domain/incident';
import type { Target } from '../../lambda/domain/target';
import { anEvent } from '../contracts/incidents';
import { aSummary, iso, payments } from './incidents';

/** 200000000000 and so on. */
export const others = Array.from({ length: 25 }, (_, index) => String(200_000_000_000 + index)).filter(isAccountId);

export const user = (value: string): Target => ({ field: 'userName', value });
export const key = (value: string): Target => ({ field: 'accessKeyId', value });
export const call = (name: string, at: number, ...objects: readonly Target[]): IncidentEvent =>
  anEvent({
    occurredAt: iso(at),
    detection: 'root-action',
    severity: 'high',
    title: `Root user called ${name} (iam)`,
    objects,
  });
export const inRegion = (region: string | null, event: IncidentEvent): IncidentEvent => ({ ...event, region });
export const look = (target: IncidentEvent['target'], at: number): IncidentEvent =>
  anEvent({
    occurredAt: iso(at),
    detection: 'root-session-audit',
    severity: 'low',
    verdict: 'record',
    title: "Somebody looked at an account's root credentials",
    target,
    objects: [{ field: 'targetPrincipal', value: target ?? '' }],
  });
export const session = (target: IncidentEvent['target'], at: number): IncidentEvent => ({
  ...look(target, at),
  detection: 'root-session-started',
  severity: 'high',
  title: `A root session was opened on account ${target ?? ''}`,
});
export const mfaOff = (accountId: IncidentEvent['accountId'], at: number): IncidentEvent =>
  anEvent({
    occurredAt: iso(at),
    detection: 'root-mfa-deactivated',
    severity: 'critical',
    title: 'An MFA device of root was deactivated',
    accountId,
    objects: [user('AWS ROOT USER'), { field: 'serialNumber', value: 'arn:aws:iam::111122223333:mfa/blue-key' }],
  });

/** @param accounts that the incident touched */
export function linesOf(
  events: readonly IncidentEvent[],
  accounts: readonly IncidentEvent['accountId'][] = [payments],
) {
  const { incident, account, gravest } = aSummary();
  return eventLines(
    events,
    { account, gravest, incident: { ...incident, accounts: accounts.filter((id) => id !== null) } },
    { whoToAsk: null, timeZone: 'UTC' },
  );
}
