import { globalRegionOf } from '../../domain/partition';
import type { RootPosture } from '../../domain/root-posture';
import type { StepContext } from '../activity/detection';
import { howAsRoot, type RootDeed } from '../root-deeds';
import type { RepairContext } from './check';

/**
 * For the steps that the alert about the deed itself has too: whoever gets both mails must read one way out. Root did it,
 * in its own account; its credentials are kept and recorded in one region of the partition.
 */
export function asDeed({ posture, standing }: RepairContext): StepContext {
  return {
    actor: 'root-user',
    event: null,
    openedFrom: null,
    foreignAccount: null,
    standing,
    partition: posture.partition,
    region: regionOfRoot(posture),
    occurredAt: posture.observedAt,
  };
}

/** @param did past tense: `turned it off` */
export function seeWho({ posture }: RepairContext, did: string, eventName: string): string {
  return `See who ${did}: ${historyOfRoot(posture)}, event name ${eventName}.`;
}

/** Where to look up what was done with root's credentials, and most of what root did. */
export function historyOfRoot(posture: Pick<RootPosture, 'partition'>): string {
  return `CloudTrail, Event history, ${regionOfRoot(posture)}`;
}

function regionOfRoot({ partition }: Pick<RootPosture, 'partition'>): string {
  return globalRegionOf(partition) ?? 'the home region';
}

const deleteCredentials =
  "A member needs no root credentials: from the management account, IAM, Root access management, delete this account's root credentials.";

/** What root itself does about its credentials; a member's are better deleted by the management account. */
export function byRoot({ posture, standing }: RepairContext, deed: RootDeed): string {
  const step = howAsRoot(deed, posture.partition);
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
