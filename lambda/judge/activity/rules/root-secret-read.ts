import { readsSecret } from '../actions/secret-reads';
import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { callOf, doerOf } from '../wording';

/** A read that changes nothing and may give everything away. */
export const rootSecretRead: Detection = {
  id: 'root-secret-read',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user read a secret',
  attempt: 'read a secret',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !wentThrough(event) || !readsSecret(event)) return null;
    return {
      title: `${doerOf(deed)} called ${callOf(event)}`,
      reason: `${callOf(event)} went through; its answer is a secret, or opens one`,
    };
  },
  nextSteps: (context) => ({
    expected: ['Give whoever needs this secret a role that may read just that one.', needRootLess(context)],
    unexpected: [
      takeRootBack(context),
      'Replace every secret that was read, beginning with the one named here, and see where it was used.',
      lookBack(context),
    ],
  }),
};
