import { oauthGrantOf } from '../oauth-grant';
import type { Detection } from '../detection';
import { needRootLess, treatAsIntrusion } from '../steps';
import { whoSignedIn } from '../wording';

/** `aws login` as root: up to 12 hours of root's credentials on the command line. https://docs.aws.amazon.com/signin/latest/userguide/command-line-sign-in.html */
export const rootCliLogin: Detection = {
  id: 'root-cli-login',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user signed in on a command line',
  attempt: 'sign in on a command line',
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const grant = oauthGrantOf(deed);
    if (grant === null || grant.client === 'external') return null;
    const reason = `${deed.event.eventName} went through for ${grant.words}`;
    const who = whoSignedIn(deed);
    const title = `${who} signed in on a command line`;
    if (grant.refreshes)
      return { reason: `${reason}; it renews a session that began earlier`, verdict: 'record', title };
    if (grant.client === 'console')
      return { reason, verdict: 'record', title: `${who} went through the sign-in of the console` };
    if (grant.client === 'unknown') return { reason, title: `${who} gave its session to an unknown client` };
    return { reason, title };
  },
  nextSteps: (context) => ({
    expected: [
      "End the session when the task is done: aws logout on that machine. It holds root's credentials for up to 12 hours.",
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  }),
};
