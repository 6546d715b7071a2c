import type { SignIn } from '../../domain/root-event';
import { mayBeRoot } from './actor';
import type { Deed, StepContext } from './detection';
import { wentThrough } from './outcome-of-call';

interface ConsoleLogin {
  readonly succeeded: boolean;
  /** False when the record leaves it open; the other words then say "may have". */
  readonly stated: boolean;
  /** Only a clear yes counts. */
  readonly withMfa: boolean;
  /** What the record says of MFA, as a clause. */
  readonly mfaInWords: string;
  readonly deniedByPolicy: 'after-authentication' | 'perhaps-before' | null;
}

const policyDenial = /denied because of a resource(-based| control) policy/i;
const afterwards = /after authentication|post-authentication/i;

/** An attempt to sign in to the console by root, or by somebody who may be; null when the record is anything else. */
export function consoleLoginOf({ event, actor }: Pick<Deed, 'event' | 'actor'>): ConsoleLogin | null {
  if (event.eventName !== 'ConsoleLogin' || event.signIn === null || !mayBeRoot(actor)) return null;
  return {
    succeeded: wentThrough(event),
    stated: event.signIn.outcome !== 'not-stated',
    withMfa: event.signIn.mfaUsed === true,
    mfaInWords: mfaInWords(event.signIn),
    deniedByPolicy: policyDenialOf(event.error?.message ?? '', event.signIn),
  };
}

/** Whether a policy refused a sign-in of which it is known that the password was right. */
export function wasDeniedAfterAuthentication({ event, actor }: StepContext): boolean {
  return event !== null && consoleLoginOf({ event, actor })?.deniedByPolicy === 'after-authentication';
}

function mfaInWords({ mfaUsed }: SignIn): string {
  if (mfaUsed === null) return 'the record does not say whether MFA was used';
  return mfaUsed ? 'MFAUsed was Yes' : 'MFAUsed was No';
}

/**
 * Console access control refuses root before the password prompt, or after the password was right, in the same words:
 * https://docs.aws.amazon.com/signin/latest/userguide/console-access-control.html. Where MFA was used it was afterwards.
 */
function policyDenialOf(message: string, { mfaUsed }: SignIn): ConsoleLogin['deniedByPolicy'] {
  if (!policyDenial.test(message)) return null;
  return mfaUsed === true || afterwards.test(message) ? 'after-authentication' : 'perhaps-before';
}
