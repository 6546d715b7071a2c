import type { Detection } from '../detection';
import { mayBeRoot } from '../actor';
import { isFrom } from '../event-source';
import { wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { whoSignedIn } from '../wording';

/** Somebody gave root's password and was asked for MFA. What comes of it is a record of its own. */
export const rootMfaPrompted: Detection = {
  id: 'root-mfa-prompted',
  severity: 'info',
  verdict: 'record',
  title: 'Root user was asked for MFA',
  controls: { 'cis-7.0': ['2.5'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!mayBeRoot(actor) || event.eventName !== 'CheckMfa' || !isFrom(event.eventSource, 'signin')) return null;
    if (!wentThrough(event)) return null;
    return {
      reason: 'CheckMfa: the sign-in page asked for MFA after the password',
      title: `${whoSignedIn(deed)} was asked for MFA`,
    };
  },
  nextSteps: (context) => ({
    expected: ['Nothing to do: how the sign-in ended is a record of its own.', needRootLess(context)],
    unexpected: [`Whoever was asked for MFA had root's password. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
