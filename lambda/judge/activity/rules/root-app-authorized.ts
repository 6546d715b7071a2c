import type { Detection } from '../detection';
import { oauthGrantOf } from '../oauth-grant';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { whoSignedIn } from '../wording';

/** Somebody gave an application that is not of AWS the session of root. */
export const rootAppAuthorized: Detection = {
  id: 'root-app-authorized',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user gave an application its session',
  attempt: 'give an application its session',
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const grant = oauthGrantOf(deed);
    if (grant?.client !== 'external') return null;
    const reason = `${deed.event.eventName} went through for ${grant.words}`;
    const title = `${whoSignedIn(deed)} gave an application its session`;
    return grant.refreshes
      ? { reason: `${reason}; it renews a session that began earlier`, verdict: 'record', title }
      : { reason, title };
  },
  nextSteps: (context) => ({
    expected: [
      'Take the access back when the task is done: an application should work with a role, never as root.',
      needRootLess(context),
    ],
    unexpected: [
      takeRootBack(context),
      lookBack(context),
      'Find out which application it was (address and program are named here) and who runs it: what it was given may go on working for hours.',
    ],
  }),
};
