import type { RootEvent } from '../../domain/root-event';

/** Whether the call had its effect. A sign-in says so itself: its failures carry a message, often without an error code. */
export function wentThrough({ signIn, error }: RootEvent): boolean {
  if (signIn === null || signIn.outcome === 'not-stated') return error === null;
  return signIn.outcome === 'success';
}

const denials = /denied|unauthori[sz]ed|notauthori[sz]ed|forbidden/i;

/** Whether AWS refused the call, rather than failing at it. */
export function wasDenied({ signIn, error }: RootEvent): boolean {
  return signIn?.outcome === 'failure' || denials.test(error?.code ?? '');
}

const nothingThere = /^NoSuch|NotFound|^Throttl|TooManyRequests|RequestLimitExceeded/;

/** Whether AWS records the call as a read; the prompt for MFA counts as one. A record that does not say counts as a write. */
export function isRead({ readOnly, eventName, signIn }: RootEvent): boolean {
  return readOnly === true || (signIn !== null && eventName === 'CheckMfa');
}

/** Consoles ask for what is not there and ask too often, all day long: such an answer to a read is no refusal. */
export function isHarmlessMiss(event: RootEvent): boolean {
  return isRead(event) && event.signIn === null && nothingThere.test(event.error?.code ?? '');
}
