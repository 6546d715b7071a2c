import type { PlannedUse } from '../../domain/decision';
import type { ActivityFinding } from '../../domain/finding';
import type { Plan } from '../../domain/plan';
import { plainText } from '../../domain/plain-text';
import { isPlannable } from '../../domain/plannable';
import { lowered } from '../../domain/severity';
import { windowAround } from './window';

/** What anybody can write into the table is cleaned like what anybody can write into a record. */
export function plannedUse({ id, reason, ticket, by, from, to }: Plan): PlannedUse {
  return {
    id: plainText(id, 20),
    reason: plainText(reason, 200),
    ticket: ticket === null ? null : plainText(ticket, 60),
    by: plainText(by, 300),
    from,
    to,
  };
}

/**
 * An alert inside an announced window says so and is one step milder; it still comes, and a critical one stays critical.
 * @param plans null when they could not be read: then nothing is made milder, and nobody says that none was announced
 */
export function asPlanned(finding: ActivityFinding, plans: readonly Plan[] | null): ActivityFinding {
  const { account, occurredAt, verdict } = finding;
  if (verdict !== 'alert' || account.id === null || plans === null) return finding;
  const known = { ...finding, evidence: { ...finding.evidence, windowsKnown: true } };
  const plan = isPlannable(finding) ? windowAround(plans, account.id, occurredAt) : null;
  return plan === null ? known : { ...known, severity: lowered(finding.severity), plan: plannedUse(plan) };
}

/** Sign-ins that came to nothing: somebody who only tried has not used root. */
const attempts: ReadonlySet<string> = new Set([
  'root-login-failed',
  'root-login-failed-at-mfa',
  'root-login-denied-by-policy',
  'root-login-brute-force',
  'root-password-recovery-requested',
  'root-password-change-failed',
  'root-action-denied',
]);

/** Whether root was used as planned. */
export function isUse({ plan, detection }: ActivityFinding): boolean {
  return plan !== null && !attempts.has(detection);
}
