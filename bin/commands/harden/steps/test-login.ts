import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { rootMfaProven } from '../../../../lambda/judge/posture/checks/root-mfa-proven';
import { isMember, mendingSteps, sequence } from '../mend';
import type { Step } from '../step';

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
            'Sign out of the console as root, in every browser.',
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
  questions: () => [],
};
