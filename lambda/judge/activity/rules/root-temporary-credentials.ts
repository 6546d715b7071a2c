import { tokenDoors } from '../actions/token-doors';
import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { rootCalled } from '../root-call';
import { needRootLess, treatAsIntrusion } from '../steps';
import { callOf } from '../wording';

/** Credentials of root's that outlive its sign-in, and their use. */
export const rootTemporaryCredentials: Detection = {
  id: 'root-temporary-credentials',
  severity: 'high',
  verdict: 'alert',
  title: 'Temporary credentials of root',
  attempt: 'get itself temporary credentials',
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (rootCalled(deed, null, ...tokenDoors))
      return { title: 'Root user got itself temporary credentials', reason: `${callOf(event)} went through` };
    const isFederated = event.identity.sessionIssuerType === 'Root' && event.identity.type !== 'Root';
    if (!isFederated || !isRootActing(actor) || !wentThrough(event)) return null;
    return {
      title: `Credentials that root gave out were used: ${callOf(event)}`,
      attempt: 'use credentials that it had given out',
      reason: `${callOf(event)} was called by a session that root's own credentials had issued`,
      saysHow: true,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Such credentials work for up to 36 hours and cannot be called back one by one: use a role instead.',
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
