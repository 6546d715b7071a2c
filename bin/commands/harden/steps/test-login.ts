import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaProof } from '../../../../lambda/domain/mfa-proof';
import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { plainText } from '../../../../lambda/domain/plain-text';
import { rootMfaProven } from '../../../../lambda/judge/posture/checks/root-mfa-proven';
import { isAskedByRoot, isMember, mendingSteps, sequence } from '../mend';
import { fromInWords, momentOf } from '../pages/evidence-in-words';
import type { Seen, Step, Unseen } from '../step';

export const testLogin: Step = {
  id: 'test-login',
  title: 'Root was seen to sign in with MFA',
  checks: [rootMfaProven],
  why: 'A device that was registered and never tried may be the wrong one, or in the wrong hands, on the day it is needed. Here the real sign-in is the proof: its record names the device.',
  how: (seen) =>
    isMember(seen)
      ? [sequence(mendingSteps(testLogin, seen))]
      : [
          sequence([
            `Sign out of the console as root, in every browser.${isAskedByRoot(seen) ? endsCloudShell : ''}`,
            'Open https://console.aws.amazon.com/, choose "Sign in using root user email", and sign in with password and device.',
            'Leave it at that, and sign out again once the sign-in is shown here.',
          ]),
        ],
  takes: ({ deployed }) =>
    deployed
      ? 'Rootwatch is deployed here and hears of it within seconds to a minute.'
      : 'It is read from the event history of CloudTrail: AWS says about 5 minutes, and it may be 15.',
  signsIn: (seen) => !isMember(seen),
  notIn: whyNoRootConsole,
  shortOf: () => null,
  questions: (seen) => {
    const older = olderProof(seen);
    return older === null ? [] : [wasItYours(older)];
  },
};

/** Whoever asks as root does so where AWS lends root's session, and would wait for a command that is gone. */
const endsCloudShell = ' This also ends a CloudShell in which you run this: start it again there, everything is kept.';

/** A sign-in that nobody of those who sit here need have made; what came since then was waited for. */
function olderProof({ posture, settings, sittingBeganAt }: Seen): MfaProof | null {
  const { provenMfa } = posture;
  if (!provenMfa.known || rootMfaProven.judge(posture, settings).outcome !== 'pass') return null;
  const { proof } = provenMfa.value;
  // Records tell whole seconds.
  const began = sittingBeganAt === undefined ? Infinity : Math.floor(Date.parse(sittingBeganAt) / 1000) * 1000;
  return proof !== null && Date.parse(proof.at) < began ? proof : null;
}

function wasItYours(proof: MfaProof): Unseen {
  const device = proof.device === null ? 'a device that its record does not name' : deviceName(proof.device);
  return {
    text: `Was the sign-in of ${momentOf(proof.at)}${fromInWords(proof)} with ${plainText(device, 120)} one of yours?`,
    atNo: 'See what root did: rootwatch history --since 90d; and what to do about it: docs/runbook.md, root-login. Change the password of root, then sign out in every browser and sign in yourself: that newer sign-in is the proof.',
  };
}
