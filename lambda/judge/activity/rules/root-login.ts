import { consoleLoginOf } from '../console-login';
import type { Detection } from '../detection';
import { lookBack, needRootLess, removeWhatWasMade, takeRootBack } from '../steps';
import { whoSignedIn } from '../wording';

/** Somebody is root now, with password and MFA. */
export const rootLogin: Detection = {
  id: 'root-login',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user signed in',
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const login = consoleLoginOf(deed);
    if (login === null || !login.succeeded || !login.withMfa) return null;
    const who = whoSignedIn(deed);
    if (login.stated) return { title: `${who} signed in`, reason: 'ConsoleLogin succeeded and MFAUsed was Yes' };
    return {
      title: `${who} may have signed in`,
      reason: 'ConsoleLogin was recorded without saying how it ended; MFAUsed was Yes',
    };
  },
  nextSteps: (context) => ({
    expected: ['Do only what needs root, then sign out. Keep a note of who it was and why.', needRootLess(context)],
    unexpected: [
      `Password and MFA are both in other hands. ${takeRootBack(context)}`,
      lookBack(context),
      removeWhatWasMade,
    ],
  }),
};
