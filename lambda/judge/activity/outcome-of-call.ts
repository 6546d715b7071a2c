import type { RootEvent } from '../../domain/root-event';
import { billingReads } from './actions/billing-reads';
import { writesMarkedAsReads } from './actions/writes-marked-as-reads';
import { namesNobody } from './actor';
import { isFrom } from './event-source';

/** Whether the call had its effect. A sign-in says so itself: its failures carry a message, often without an error code. */
export function wentThrough({ signIn, error }: RootEvent): boolean {
  if (signIn === null || signIn.outcome === 'not-stated') return error === null;
  return signIn.outcome === 'success';
}

const denials = /denied|unauthori[sz]ed|notauthori[sz]ed|forbidden|auth(?:ori[sz]ation)?(?:error|failure)/i;

/** Whether AWS refused the call for want of permission. A sign-in that failed was not refused: something was wrong in it. */
export function wasDenied({ error }: RootEvent): boolean {
  return denials.test(error?.code ?? '');
}

/**
 * Whether AWS records the call as a read, and it is none by its name; the prompt for MFA counts as one, and what a console of billing reads. Any other
 * record that does not say counts as a write.
 */
export function isRead(event: RootEvent): boolean {
  const { readOnly, eventName, signIn } = event;
  if (isWriteByName(event)) return false;
  return readOnly === true || (signIn !== null && eventName === 'CheckMfa') || isReadByName(event);
}

/** Whatever the record says. */
function isWriteByName({ eventName, eventSource }: RootEvent): boolean {
  const { services, beginnings } = writesMarkedAsReads;
  const [, deed] = eventName.split('_');
  return (
    deed !== undefined &&
    services.some((service) => isFrom(eventSource, service)) &&
    beginnings.some((one) => deed.startsWith(one))
  );
}

/** Only where the record says neither who it was nor whether it is a read. Some names begin with the part of the console that asks. */
function isReadByName({ readOnly, eventName, eventSource, identity }: RootEvent): boolean {
  if (readOnly !== null || !namesNobody(identity)) return false;
  const { services, beginnings } = billingReads;
  const [deed = ''] = eventName.split('.').slice(-1);
  return services.some((service) => isFrom(eventSource, service)) && beginnings.some((one) => deed.startsWith(one));
}

/** Consoles ask for what is not there, is not switched on or is too much, all day long: such an answer to a read is no refusal. */
export function isHarmlessMiss(event: RootEvent): boolean {
  const code = event.error?.code ?? null; // without one, a refusal cannot be told from a miss
  return isRead(event) && event.signIn === null && code !== null && !wasDenied(event);
}
