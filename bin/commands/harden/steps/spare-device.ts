import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { rootMfaSpareDevice } from '../../../../lambda/judge/posture/checks/root-mfa-spare-device';
import { isMember, mendingSteps, perhapsMember, sequence, where } from '../mend';
import type { Seen, Step, Unseen } from '../step';

export const spareDevice: Step = {
  id: 'spare-device',
  title: 'A spare device is held by somebody else',
  checks: [rootMfaSpareDevice],
  why: 'AWS gives no recovery codes, whatever guides say. When the only device is lost, the way back is the e-mail address and the phone number of the account. A spare in other hands spares that; and whoever holds the password should not hold a device.',
  how: (seen) =>
    isMember(seen)
      ? [sequence(mendingSteps(spareDevice, seen))]
      : [...perhapsMember(seen), ...where(spareDevice, seen), sequence([...register, ...toSeeIt(seen)])],
  takes: () => 'AWS shows it within seconds, but only to root itself.',
  signsIn: (seen) => !isMember(seen),
  notIn: whyNoRootConsole,
  shortOf: () => null,
  questions: (seen) => (isMember(seen) ? [] : [...(isHidden(seen) ? [isThereOne] : []), ...hands]),
};

const register = [
  'As root, Security credentials, Multi-factor authentication: Assign MFA device, and register a second passkey or security key.',
  'Give it to somebody else to keep, in another place.',
  'See to whom the e-mail address and the phone number of the account lead: the account name at the top right, Account; Account details shows the address, Contact information the number.',
] as const;

/** Only root is shown how many devices there are. */
function toSeeIt(seen: Seen): readonly string[] {
  return isHidden(seen)
    ? [
        'AWS lists the devices only to root. Make no root key to ask for them: as root, open CloudShell in the console and run: aws iam list-mfa-devices',
        'Say here what it lists: that is kept as said, not as proven.',
      ]
    : [];
}

function isHidden({ posture: { mfaDevices } }: Seen): boolean {
  return !mfaDevices.known && mfaDevices.cause === 'not-visible';
}

const isThereOne: Unseen = {
  text: 'Does "aws iam list-mfa-devices", run as root, list two devices or more?',
  atNo: 'Register a second device, as told above.',
  ofDevices: true,
  decides: true,
};

const hands: readonly Unseen[] = [
  {
    text: 'Who holds the spare device, and where is it? (the role of a person, no secret)',
    atNo: null,
    ofDevices: true,
  },
  {
    text: 'Are the password and the devices in different hands?',
    atNo: 'Give the password to one person and the devices to others, so that nobody opens root alone.',
    ofDevices: true,
  },
  { text: 'Who holds the password? (the role of a person)', atNo: null },
  {
    text: 'Is the e-mail address of the account one of the company, which several people read?',
    atNo: 'Change it: as root, the account name at the top right, Account, Account details, Edit, Email. An address of the company that several people read; recovery of root runs over it.',
  },
  {
    text: 'Is the phone number of the account one of the company, and does somebody answer it?',
    atNo: 'Change it: the account name at the top right, Account, Contact information, Edit. A number of the company that somebody answers; recovery of root runs over it.',
  },
];
