import { mayBeRoot, usesRootKey } from '../actor';
import type { NextSteps } from '../../../domain/verdict';
import type { Deed, Detection, StepContext } from '../detection';
import { isHarmlessMiss, wasDenied, wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, protectSignIn, somebodyIsRoot, takeRootBack } from '../steps';
import { callOf, doerOf, errorOf } from '../wording';
import { rootPasswordRecoveryRequested } from './root-password-recovery-requested';

/** Root tried something and it had no effect. What it was after decides how grave that is. With a long-lived key the use of the key is graver: an entry of its own. */
export const rootActionDenied: Detection = {
  id: 'root-action-denied',
  severity: 'medium',
  verdict: 'alert',
  title: 'Root user was denied a call',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor, attempted } = deed;
    if (!mayBeRoot(actor) || wentThrough(event) || isHarmlessMiss(event)) return null;
    if (usesRootKey(deed)) return null;
    const reason = `${callOf(event)} ended with ${errorOf(event)}`;
    if (attempted === null) return { reason, title: title(deed) };
    const ending = wasDenied(event) ? 'was denied' : 'failed';
    return { reason, title: `${doerOf(deed)} tried to ${attempted} and ${ending}`, severity: 'high' };
  },
  nextSteps: (context) => {
    const { event } = context;
    if (event?.signIn != null) return ofASignIn(event.eventName, context);
    return {
      expected: [event !== null && wasDenied(event) ? keptFrom : failed, needRootLess(context)],
      unexpected: [`Nothing changed, but ${somebodyIsRoot(context)}. ${takeRootBack(context)}`, lookBack(context)],
    };
  },
};

const keptFrom = 'Nothing changed. What root was kept from, a role may be allowed to do.';
const failed = 'Nothing changed, since the call failed: the console or the tool says why.';

/** Whoever fails on the way in is not root yet; who fails to recover the password had its mail. */
function ofASignIn(eventName: string, context: StepContext): NextSteps {
  if (eventName.startsWith('PasswordRecovery')) return rootPasswordRecoveryRequested.nextSteps(context);
  return {
    expected: [
      'Nothing changed, since it failed: start again from the sign-in page or the tool.',
      needRootLess(context),
    ],
    unexpected: [`Nothing changed, but somebody tried to get in as root. ${protectSignIn(context)}`, lookBack(context)],
  };
}

function title(deed: Deed): string {
  const call = callOf(deed.event);
  return wasDenied(deed.event) ? `${doerOf(deed)} was denied ${call}` : `${doerOf(deed)} called ${call}, which failed`;
}
