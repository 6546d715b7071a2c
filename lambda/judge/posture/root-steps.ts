import type { StepContext } from '../activity/detection';
import type { RepairContext } from './check';

/**
 * For the steps that the alert about the deed itself has too: whoever gets both mails must read one way out. Root did it,
 * in its own account; its credentials are kept and recorded in us-east-1.
 */
export function asDeed({ posture, standing }: RepairContext): StepContext {
  return {
    actor: 'root-user',
    event: null,
    openedFrom: null,
    foreignAccount: null,
    standing,
    region: 'us-east-1',
    occurredAt: posture.observedAt,
  };
}

/** @param did past tense: `turned it off` */
export function seeWho(did: string, eventName: string): string {
  return `See who ${did}: CloudTrail, Event history, us-east-1, event name ${eventName}.`;
}

const deleteCredentials =
  "A member needs no root credentials: from the management account, IAM, Root access management, delete this account's root credentials.";

/** What root itself does about its credentials; a member's are better deleted by the management account. */
export function byRoot({ standing }: RepairContext, step: string): string {
  switch (standing) {
    case 'standalone':
    case 'management':
      return step;
    case 'member':
      return deleteCredentials;
    case 'unknown':
      return `${deleteCredentials} In any other account: ${step.charAt(0).toLowerCase()}${step.slice(1)}`;
  }
}
