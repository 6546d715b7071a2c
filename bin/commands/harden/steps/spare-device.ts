import { rootMfaSpareDevice } from '../../../../lambda/judge/posture/checks/root-mfa-spare-device';
import { whyNoRootConsole } from '../../../../lambda/judge/posture/root-devices';
import { isMember, mendingSteps, page } from '../mend';
import type { Seen, Step } from '../step';

export const spareDevice: Step = {
  id: 'spare-device',
  title: 'A spare device is held by somebody else',
  checks: [rootMfaSpareDevice],
  why: 'AWS gives no recovery codes, whatever guides say. When the only device is lost, the way back is the e-mail address and the phone number of the account. A spare in other hands spares that; and whoever holds the password should not hold a device.',
  how: (seen) =>
    isMember(seen)
      ? mendingSteps(spareDevice, seen)
      : [...mendingSteps(spareDevice, seen), ...toSeeIt(seen), ...page(spareDevice, seen)],
  takes: () => 'AWS shows it within seconds, but only to root itself.',
  signsIn: true,
  notIn: whyNoRootConsole,
  questions: (seen) =>
    isMember(seen)
      ? []
      : [
          'Who holds the spare device, and where is it? (the role of a person, no secret)',
          'Are password and devices in different hands? Who holds the password? (the role of a person)',
          'Is the e-mail address of the account one of the company, which several people read?',
          'Is the phone number of the account one of the company, and does somebody answer it? (Account, Contact information)',
        ],
};

/** Only root is shown how many devices there are. */
function toSeeIt({ posture: { mfaDevices } }: Seen): readonly string[] {
  return mfaDevices.known || mfaDevices.cause !== 'not-visible'
    ? []
    : [
        'AWS lists the devices only to root: as root, in CloudShell of the console, "npx rootwatch audit" shows them; where Rootwatch is deployed, "npx rootwatch harden" there goes on with this run and proves the step. Else say here that there is a spare: it is kept as said, not as proven.',
      ];
}
