import { consoleLoginOf } from '../console-login';
import type { Detection } from '../detection';
import { lookBack, needRootLess, removeWhatWasMade, takeRootBack } from '../steps';
import { whoSignedIn } from '../wording';

/** The password alone opened root. Only a clear "yes" in MFAUsed counts as MFA. */
export const rootLoginWithoutMfa: Detection = {
  id: 'root-login-without-mfa',
  severity: 'critical',
  verdict: 'alert',
  title: 'Root user signed in without MFA',
  controls: { 'mitre-attack': ['T1078.004'], 'cis-7.0': ['2.5'] },
  match: (deed) => {
    const login = consoleLoginOf(deed);
    if (login === null || !login.succeeded || login.withMfa) return null;
    const who = whoSignedIn(deed);
    if (login.stated) {
      const how = deed.event.signIn?.mfaUsed == null ? 'signed in, perhaps without MFA' : 'signed in without MFA';
      return { title: `${who} ${how}`, reason: `ConsoleLogin succeeded and ${login.mfaInWords}` };
    }
    return {
      title: `${who} may have signed in without MFA`,
      reason: `ConsoleLogin was recorded without saying how it ended, and ${login.mfaInWords}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Turn on MFA for root before signing out: Security credentials, Assign MFA device.',
      needRootLess(context),
    ],
    unexpected: [takeRootBack(context), lookBack(context), removeWhatWasMade],
  }),
};
